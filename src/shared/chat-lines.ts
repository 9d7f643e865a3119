/** What a chat program says around the text that it was asked for, and nobody would say on a slide. */

/** One language's ways to begin what was asked for, and to end it with what else the program can do; patterns, of the beginning of a paragraph. */
interface Phrases {
  /** Words that these begin with: the patterns are made only for a text that begins with one, since V8 takes milliseconds for them. */
  readonly opens: string;
  readonly first: string;
  readonly last: string;
}

const languages: readonly Phrases[] = [
  {
    opens:
      "sure certainly of absolutely got great happy here here's here’s below would do want shall should let if i feel hope",
    first:
      "(?:sure|certainly|of course|absolutely|got it|great question|happy to help)[,!.]|(?:here['’]s|here is|below is) (?:a|an|the|your)\\b.*(?:summary|overview|brief|outline|breakdown|version|digest)",
    last: "(?:would you like|do you want|want|shall i|should i)\\b.*\\?|let me know (?:if|whether|when|what|how)\\b|if you(?:['’]d)? (?:like|want|wish|need)[^.]*, i (?:can|could|will)|i can also\\b|feel free to ask|(?:i )?hope (?:this|that) helps",
  },
  {
    opens: 'gerne natürlich klar hier möchtest möchten soll willst lass lassen wenn',
    first:
      '(?:gerne|natürlich|klar)[,!]|hier (?:ist|kommt) (?:eine|die|deine|ihre)\\b.*(?:zusammenfassung|übersicht|fassung)',
    last: '(?:möchtest du|möchten sie|soll ich|willst du)\\b.*\\?|lass(?:en sie)? (?:es )?mich wissen|wenn (?:du|sie) (?:möchtest|möchten|willst|wollen)[^.]*kann ich|gerne kann ich',
  },
  {
    opens:
      "bien voici souhaites souhaitez souhaites-tu souhaitez-vous veux-tu voulez-vous n'hésite n'hésitez n’hésite n’hésitez dites-moi dis-moi si",
    first: 'bien sûr[,! ]|voici (?:un|une|le|la|votre)\\b.*(?:résumé|synthèse|aperçu)',
    last: "(?:souhaite[sz]|veux|voulez)[- ](?:tu|vous)\\b.*\\?|n['’]hésite[sz]? pas|dites-moi si|dis-moi si|si (?:tu|vous) (?:veux|voulez|souhaites|souhaitez)[^.]*je peux",
  },
  {
    opens: 'claro ¡claro por aquí ¿quieres ¿quiere ¿te ¿le ¿deseas si avísame déjame',
    first: '(?:¡?claro|por supuesto)[,!.]|aquí (?:tienes|tiene|está) (?:un|una|el|la)\\b.*(?:resumen|síntesis)',
    last: '¿(?:quieres|quiere|te gustaría|le gustaría|deseas)\\b.*\\?|si (?:quieres|quiere|lo deseas)[^.]*puedo|avísame si|déjame saber',
  },
  {
    opens: 'claro com aqui quer gostaria deseja se avise-me',
    first: '(?:claro|com certeza)[,!.]|aqui está (?:um|uma|o|a)\\b.*(?:resumo|síntese)',
    last: '(?:quer|gostaria de|deseja) que\\b.*\\?|se quiser[^.]*posso|avise-me se',
  },
  {
    opens: 'certo certamente ecco vuoi desideri se fammi',
    first: '(?:certo|certamente)[,!.]|ecco (?:un|una|il|la)\\b.*(?:riassunto|sintesi)',
    last: '(?:vuoi|desideri) che\\b.*\\?|se vuoi[^.]*posso|fammi sapere',
  },
  {
    opens: 'конечно вот хотите если дайте',
    first: 'конечно[,!]|вот (?:краткое|краткая|резюме|сводка)',
    last: 'хотите,? (?:чтобы )?я\\s.*\\?|если хотите[^.]*могу|дайте знать',
  },
  {
    opens: '好的 当然 當然 以下 需要 您是 你希 是否 如果',
    first: '(?:好的|当然|當然)[，,！!。]|以下(?:是|为|為).{0,40}(?:总结|摘要|概要|總結)',
    last: '(?:需要我|您是否希望|你希望我|是否需要我).*[？?]|如果(?:你|您)(?:需要|愿意|希望).*我可以',
  },
  {
    opens: 'もち 以下 ご希 必要 よろ',
    first: 'もちろん[、！]|以下(?:は|に|が).{0,40}(?:要約|まとめ)',
    last: '(?:ご希望であれば|必要であれば|よろしければ)',
  },
  {
    opens: 'بالطبع بالتأكيد إليك هل إذا',
    first: '(?:بالطبع|بالتأكيد)[،,!]|إليك (?:ملخص|الملخص)',
    last: 'هل (?:تريد|ترغب|تود) (?:أن|في)\\s.*؟|إذا (?:أردت|رغبت).*يمكنني',
  },
];

const longest = 300; // characters; a paragraph that is longer says more than that

let byOpening: ReadonlyMap<string, readonly Phrases[]> | undefined;

/** Whether a paragraph that is a brief's first or its last is a chat program's own words about what it wrote. */
export function isChatLine(text: string, place: 'first' | 'last'): boolean {
  const said = text.trim().toLowerCase();
  if (said.length > longest) return false;
  byOpening ??= phrasesByOpening();
  const word = /^[¿¡]?[^\s,!.?，！。、،؟]+/u.exec(said)?.[0] ?? '';
  const phrases = byOpening.get(word) ?? byOpening.get(said.slice(0, 2)) ?? [];
  return phrases.some((each) => new RegExp(`^(?:${each[place]})`, 'iu').test(said));
}

function phrasesByOpening(): ReadonlyMap<string, readonly Phrases[]> {
  const found = new Map<string, Phrases[]>();
  for (const phrases of languages) {
    for (const word of phrases.opens.split(' ')) found.set(word, [...(found.get(word) ?? []), phrases]);
  }
  return found;
}
