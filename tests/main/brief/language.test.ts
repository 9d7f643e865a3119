import { describe, expect, it } from 'vitest';
import { languageNames } from '../../../src/main/brief/front-matter/function-words.js';
import { guessLanguage } from '../../../src/main/brief/front-matter/guess-language.js';
import { parseBrief } from '../../../src/main/brief/index.js';
import { wordLanguages } from '../../../src/main/deck/index.js';

const texts: Readonly<Record<string, string>> = {
  en: 'The port of Harn will be open by May, and the city does not lose by it. It is what the ministry has been asked for.',
  de: 'Der Hafen von Harn ist ab Mai offen, und die Stadt verliert dabei nicht. Das ist es, was das Ministerium wissen wollte.',
  fr: 'Le port de Harn sera ouvert en mai, et la ville ne perd pas au change. Ce sont des places qui ont été payées par la région.',
  es: 'El puerto de Harn está abierto desde mayo, y la ciudad no pierde con ello. Es lo que los ministros han pedido para las regiones.',
  it: 'Il porto di Harn è aperto da maggio, e la città non perde con questo. È una cosa che i ministri hanno chiesto per le regioni del nord.',
  nl: 'De haven van Harn is vanaf mei open, en dat is niet slecht voor het land. Het ministerie heeft er ook een vraag over, maar niet meer.',
  pl: 'Port w Harn jest otwarty od maja i miasto na tym nie straci. To jest to, o co pytało ministerstwo, ale nie tylko dla regionu.',
  pt: 'O porto de Harn está aberto desde maio, e a cidade não perde com isso. Foi o que os ministros pediram para as regiões do norte.',
  tr: 'Harn limanı mayıs ayında açık olacak ve şehir bu nedenle kaybetmeyecek. Bakanlık için bu da çok önemli bir konu olarak kaldı, ancak yeni değil.',
  ru: 'Порт Харн откроется в мае, и город от этого ничего не потеряет. Именно это хотело знать министерство, и мы это выяснили.',
  uk: 'Порт Харн відкриється у травні, і місто від цього нічого не втратить. Саме це хотіло знати міністерство, і ми це з’ясували.',
  el: 'Το λιμάνι του Χαρν θα ανοίξει τον Μάιο, και η πόλη δεν χάνει τίποτα από αυτό. Αυτό ήθελε να μάθει το υπουργείο.',
  ar: 'سيُفتح ميناء هارن في مايو، ولن تخسر المدينة شيئًا من ذلك. هذا ما أرادت الوزارة أن تعرفه عن الموانئ في المنطقة الشمالية.',
  fa: 'بندر هارن در ماه مه باز می‌شود و شهر از این کار زیان نمی‌کند. این همان چیزی است که وزارتخانه می‌خواست بداند.',
  zh: '哈恩港将于五月开放,这座城市不会因此受损。这正是部里想知道的问题,我们已经对此进行了说明,并与各地区的同事们讨论过。',
  'zh-Hant':
    '哈恩港將於五月開放,這座城市不會因此受損。這正是部裡想知道的問題,我們已經對此進行了說明,並與各地區的同事們討論過。',
  ja: 'ハーン港は五月に開港し、市はそれによって損をしない。省が知りたかったのはこのことであり、私たちはそれを調べた。',
  ko: '하른 항구는 오월에 열리며 도시는 이로 인해 손해를 보지 않는다. 이것이 부처가 알고 싶어 했던 것이며 우리는 그것을 조사했다.',
};

describe('a text that nobody names the language of', () => {
  it.each(Object.entries(texts))('is told to be %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it('is told to be each language that decks have words for', () => {
    const told = new Set(Object.keys(texts).map((tag) => tag.split('-')[0]));
    expect([...told].sort()).toEqual([...wordLanguages].sort());
    expect(Object.keys(languageNames).sort()).toEqual(
      Object.keys(texts)
        .filter((tag) => tag !== 'en')
        .sort(),
    );
  });

  it.each([
    [
      'Danish',
      'Havnen i Harn er åben fra maj, og det er ikke noget, som byen taber på. Den har en plads til at blive, og det er godt for os.',
    ],
    [
      'Catalan',
      'El port de Harn és obert des de maig, i la ciutat no hi perd amb això. És el que els ministres han demanat per les regions del nord.',
    ],
    [
      'Czech',
      'Přístav je od května otevřen a město na tom nic neztratí. To je to, co ministerstvo chtělo vědět, ale nejen pro region, který se v tom vyzná.',
    ],
    [
      'Bulgarian',
      'Пристанището ще бъде отворено през май и градът няма да загуби от това. Това искаше да знае министерството.',
    ],
    ['Urdu', 'بندرگاہ مئی میں کھل جائے گی اور شہر کو اس سے کوئی نقصان نہیں ہوگا۔ وزارت یہی جاننا چاہتی تھی۔'],
    ['names', '- Jean Dupont\n- Le Monde\n- Der Spiegel\n- El País\n- La Repubblica'],
    ['too little', 'Le port est ouvert.'],
    ['nothing', ''],
  ])('is left alone where it is %s', (_, text) => {
    expect(guessLanguage(text)).toBeUndefined();
  });

  it('is not told by code, addresses and tags', () => {
    const code = '```\nle la les des est et dans une du pour que qui sur pas par avec plus au\n```\n';
    const links = '[a](https://e.example/le/la/les/des/est/et/dans/une/du/pour/que/qui/sur/pas)\n<le la les des>\n';
    expect(guessLanguage(`${code}${links}Few words.`)).toBeUndefined();
  });
});

describe('the language of a brief', () => {
  const french = `## Le port\n\n${texts.fr}`;
  const read = (text: string, more: Partial<Parameters<typeof parseBrief>[0]> = {}) => {
    const { brief, diagnostics } = parseBrief({ file: 'a.md', text, ...more });
    return [brief.meta.language, ...diagnostics.map(({ code }) => code).filter((code) => code === 'language-guessed')];
  };

  it('is its text’s, which is said where it is not English', () => {
    expect(read(french)).toEqual(['fr', 'language-guessed']);
    expect(read(`## The port\n\n${texts.en}`)).toEqual(['en']);
    expect(read('## Harn\n\nOpen.')).toEqual(['en']);
  });

  it('is what somebody says, whatever its text', () => {
    expect(read(`---\nlang: en\n---\n\n${french}`)).toEqual(['en']);
    expect(read(french, { meta: { language: 'de' } })).toEqual(['de']);
    expect(read(french, { defaults: { language: 'nl' } })).toEqual(['nl']);
  });

  it('decides how dates and quotation marks are set', () => {
    const { brief } = parseBrief({ file: 'a.md', text: `---\ndate: 2026-11-23\n---\n\n${french}\n\nIl a dit "oui".` });
    expect(brief.meta.date).toBe('23 novembre 2026');
    expect(JSON.stringify(brief.sections)).toContain('«\u00a0oui\u00a0»');
  });
});
