/** Words of count by language: what can stand for a number on a slide of key figures. */
const lists: Readonly<Record<string, string>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred hundreds thousand thousands million millions billion billions dozen dozens half third quarter twice double triple none',
  de: 'null ein eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert hunderte tausend tausende million millionen milliarde milliarden dutzend dutzende hälfte drittel viertel doppelt keine',
  fr: 'zéro un une deux trois quatre cinq six sept huit neuf dix onze douze vingt cent cents centaines mille milliers million millions milliard milliards dizaine dizaines douzaine moitié tiers quart double aucun',
  es: 'cero un una dos tres cuatro cinco seis siete ocho nueve diez once doce veinte cien cientos mil miles millón millones docena docenas decenas mitad tercio cuarto doble ninguno',
  it: 'zero uno una due tre quattro cinque sei sette otto nove dieci undici dodici venti cento centinaia mille migliaia milione milioni miliardo miliardi dozzina decine metà terzo quarto doppio nessuno',
  pt: 'zero um uma dois duas três quatro cinco seis sete oito nove dez onze doze vinte cem centenas mil milhares milhão milhões dúzia dezenas metade terço quarto dobro nenhum',
  nl: 'nul een één twee drie vier vijf zes zeven acht negen tien elf twaalf twintig honderd honderden duizend duizenden miljoen miljoenen miljard miljarden dozijn tientallen helft derde kwart dubbel geen',
  pl: 'zero jeden jedna dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście sto setki tysiąc tysiące tysięcy milion miliony milionów miliard miliardy dziesiątki połowa jedna trzecia ćwierć żaden',
  ru: 'ноль один одна два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать сто сотни тысяча тысячи тысяч миллион миллионы миллионов миллиард миллиарды десятки половина треть четверть вдвое ни',
  uk: 'нуль один одна два дві три чотири п’ять шість сім вісім дев’ять десять одинадцять дванадцять сто сотні тисяча тисячі тисяч мільйон мільйони мільйонів мільярд мільярди десятки половина третина чверть удвічі',
  el: 'μηδέν ένα ένας μία δύο τρία τρεις τέσσερα τέσσερις πέντε έξι επτά οκτώ εννέα δέκα έντεκα δώδεκα εκατό εκατοντάδες χίλια χιλιάδες εκατομμύριο εκατομμύρια δισεκατομμύρια δεκάδες μισό τρίτο τέταρτο διπλάσιο',
  tr: 'sıfır bir iki üç dört beş altı yedi sekiz dokuz on yüz yüzlerce bin binlerce milyon milyonlarca milyar milyarlarca düzine onlarca yarısı çeyrek iki kat',
  ar: 'صفر واحد واحدة اثنان اثنتان ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر مئة مائة مئات ألف آلاف مليون ملايين مليار مليارات عشرات نصف ثلث ربع ضعف',
  fa: 'صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده صد صدها هزار هزاران میلیون میلیون‌ها میلیارد میلیاردها ده‌ها نیم نیمی ثلث یک‌سوم ربع دوبرابر',
};

const sets = new Map<string, ReadonlySet<string>>();

/** In lower case; empty for languages that write numbers in words seldom (Chinese, Japanese, Korean). */
export function countWordsOf(language: string): ReadonlySet<string> {
  const primary = language.toLowerCase().split('-')[0] as string;
  let set = sets.get(primary);
  if (!set) {
    set = new Set((lists[primary] ?? (['zh', 'ja', 'ko'].includes(primary) ? '' : lists.en))?.split(' ') ?? []);
    sets.set(primary, set);
  }
  return set;
}
