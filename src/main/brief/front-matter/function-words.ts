/**
 * Words without which a text of a language hardly goes on, and which its neighbours do not have: articles, conjunctions,
 * prepositions, pronouns, forms of to be. Those of `rivals` keep a language that is not told apart here from being taken for its neighbour.
 */
export const functionWords: Readonly<Record<string, string>> = {
  en: 'the of and to is that it for was with are be this have from they which will would their been has were not but can you your or an if',
  de: 'der die das und ist nicht mit dem den des ein eine einer einen auf für von zu sich auch wird sind bei nach oder werden hat dass wurde zum zur aus über durch nur noch aber wenn',
  fr: 'le la les des est et dans une du pour que qui sur pas par avec plus au sont ce cette aux été nous ont mais leur ou ces elle être fait comme où',
  es: 'el los las del y una con por para se al lo como más pero sus le ha su son este esta fue entre cuando muy sin sobre también ser hay está desde',
  it: 'il di che è per un una della sono con non del si le dei nel alla gli anche delle ha più da questo come ma al nella dal degli essere stato',
  nl: 'het van een niet zijn voor met dat op te ook aan worden wordt door naar bij uit maar werd hebben heeft geen deze dit als er ze kan meer nog',
  pl: 'w i na nie się z do to że jest o jak przez po od co są dla tego za oraz został być które który także ich tym ale tylko może jego',
  pt: 'o os as do da dos das em um uma não com para no na é mais ao foi pelo pela são à também ser está seu sua nos ou quando muito às já',
  tr: 've bir bu için ile da de olarak olan daha çok en gibi kadar sonra ise ancak değil her ne var tarafından göre oldu olduğu üzerinde ya ki',
};

export const rivals: Readonly<Record<string, string>> = {
  ca: 'els les amb per és una del dels no com més són aquest aquesta també ha al però pel va ser seva seu entre on',
  cs: 'je se na že v s z do by jsou jako pro ale to které který jeho byl také nebo podle však při od po až',
  da: 'og er det at den til på som med af ikke en et der har fra kan vil blev også være men om efter eller skal',
  ro: 'și în de la este cu din pe un o care nu sau pentru sunt mai prin că fost ale lui după au fi acest această',
  sv: 'och att är det som en på av för med den till inte har om ett från var kan de även eller efter men ska vid',
};

/** What a language is called in a message. */
export const languageNames: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  de: 'German',
  el: 'Greek',
  es: 'Spanish',
  fa: 'Persian',
  fr: 'French',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  nl: 'Dutch',
  pl: 'Polish',
  pt: 'Portuguese',
  ru: 'Russian',
  tr: 'Turkish',
  uk: 'Ukrainian',
  zh: 'Chinese',
  'zh-Hant': 'traditional Chinese',
};
