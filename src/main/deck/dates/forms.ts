/**
 * The words of dates, by language: alternatives parted by `|`, lower case. Months as Unicode CLDR has them, with the cases
 * that follow a preposition; tests/main/deck/dates.test.ts holds them against the dates that `Intl` writes.
 */
export interface DateForms {
  readonly months: string;
  readonly days: string;
  readonly seasons: string;
  /** Before a date: since, late, early, from, the … */
  readonly before: string;
  /** After a date: onwards. */
  readonly after?: string;
  /** Between two dates: to, until, and. */
  readonly between: string;
  /** Between the parts of one: 14 de marzo de 2022. */
  readonly of: string;
  /** Quarter, half-year, decade: 'third quarter of 2024', '3. Quartal 2024'. */
  readonly spans: string;
  /** Numbers in words before a span. */
  readonly ordinals: string;
  /** After a year: 2022 год. */
  readonly years?: string;
  readonly today: string;
}

const en: DateForms = {
  months:
    'january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov|december|dec',
  days: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun',
  seasons: 'spring|summer|autumn|fall|winter|easter|christmas|new year',
  before:
    'since|late|early|mid|mid-|from|until|till|up to|by|by the end of|after|before|around|about|circa|ca.|c.|in|on|the|as of|end of|the end of|beginning of|start of|middle of|between|at the end of|during|summer of',
  after: 'onwards|onward|ce|bce|ad|bc',
  between: 'to|until|till|through|and|or',
  of: 'of',
  spans: 'quarter|half|half-year|decade|semester|term|century',
  ordinals: 'first|second|third|fourth|last',
  today: 'today|now|present|at present|the present|tomorrow|yesterday|to date|ongoing|next',
};

const de: DateForms = {
  months:
    'januar|jänner|jan|jän|februar|feb|märz|mär|april|apr|mai|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|dezember|dez',
  days: 'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so',
  seasons: 'frühling|frühjahr|sommer|herbst|winter|ostern|weihnachten|jahreswechsel',
  before:
    'seit|spätes|später|spät|ende|anfang|mitte|ab|bis|vor|nach|um|gegen|circa|ca.|etwa|im|in|am|der|den|das|zum|zu beginn|zwischen|von|vom|während|frühe|frühes|späte|beginn',
  after: 'n. chr.|v. chr.',
  between: 'bis|bis zum|und|oder|zum',
  of: 'des|im',
  spans: 'quartal|halbjahr|jahrzehnt|semester|jahrhundert',
  ordinals: 'erstes|zweites|drittes|viertes|ersten|zweiten|dritten|vierten',
  today: 'heute|jetzt|gegenwart|morgen|gestern|laufend',
};

const fr: DateForms = {
  months:
    'janvier|janv|février|févr|fév|mars|avril|avr|mai|juin|juillet|juil|août|septembre|sept|octobre|oct|novembre|nov|décembre|déc',
  days: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim',
  seasons: "printemps|été|automne|hiver|l'été|l’été|l'hiver|l’hiver|pâques|noël",
  before:
    'depuis|dès|fin|début|mi-|mi|à partir de|à partir du|jusqu’en|jusqu’à|avant|après|vers|environ|en|au|le|les|la|dans les|années|la fin|au début de|entre|à la fin de|du|de|pendant|courant',
  between: 'à|au|jusqu’à|et|ou',
  of: 'de|du',
  spans: 'trimestre|semestre|décennie|siècle',
  ordinals: 'premier|deuxième|second|troisième|quatrième|dernier',
  today: 'aujourd’hui|maintenant|demain|hier|en cours|à ce jour',
};

const es: DateForms = {
  months:
    'enero|ene|febrero|feb|marzo|mar|abril|abr|mayo|may|junio|jun|julio|jul|agosto|ago|septiembre|setiembre|sept|sep|octubre|oct|noviembre|nov|diciembre|dic',
  days: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo|lun|mar|mié|jue|vie|sáb|dom',
  seasons: 'primavera|verano|otoño|invierno|navidad|semana santa',
  before:
    'desde|finales de|a finales de|principios de|a principios de|mediados de|a mediados de|fines de|hacia|hasta|antes de|después de|tras|en|el|la|los años|años|a partir de|entre|de|del|durante|alrededor de',
  between: 'a|al|hasta|y|o',
  of: 'de|del',
  spans: 'trimestre|semestre|década|siglo',
  ordinals: 'primer|primero|segundo|tercer|tercero|cuarto|último',
  today: 'hoy|ahora|actualidad|mañana|ayer',
};

const it: DateForms = {
  months:
    'gennaio|gen|febbraio|feb|marzo|mar|aprile|apr|maggio|mag|giugno|giu|luglio|lug|agosto|ago|settembre|set|sett|ottobre|ott|novembre|nov|dicembre|dic',
  days: 'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|lun|mar|mer|gio|ven|sab|dom',
  seasons: "primavera|estate|autunno|inverno|l'estate|natale|pasqua",
  before:
    "da|dal|dall'|fine|fine di|inizio|inizio di|metà|a metà|verso|fino a|fino al|prima di|dopo|circa|nel|in|il|gli anni|anni|a partire dal|tra|tra il|entro|durante",
  between: 'a|al|fino al|e|o',
  of: 'di|del',
  spans: 'trimestre|semestre|decennio|secolo',
  ordinals: 'primo|secondo|terzo|quarto|ultimo',
  today: 'oggi|adesso|domani|ieri|in corso',
};

const pt: DateForms = {
  months:
    'janeiro|jan|fevereiro|fev|março|mar|abril|abr|maio|mai|junho|jun|julho|jul|agosto|ago|setembro|set|outubro|out|novembro|nov|dezembro|dez',
  days: 'segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo|seg|ter|qua|qui|sex|sáb|dom',
  seasons: 'primavera|verão|outono|inverno|natal|páscoa',
  before:
    'desde|fins de|finais de|final de|fim de|início de|inícios de|meados de|até|antes de|depois de|após|cerca de|em|no|na|o|os anos|anos|a partir de|entre|de|durante',
  between: 'a|ao|até|e|ou',
  of: 'de|do',
  spans: 'trimestre|semestre|década|século',
  ordinals: 'primeiro|segundo|terceiro|quarto|último',
  today: 'hoje|agora|amanhã|ontem|atualidade',
};

const nl: DateForms = {
  months:
    'januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|oktober|okt|november|nov|december|dec',
  days: 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo',
  seasons: 'lente|voorjaar|zomer|herfst|najaar|winter|kerst|pasen',
  before:
    'sinds|eind|begin|medio|midden|half|vanaf|tot|voor|na|rond|omstreeks|circa|ca.|in|op|de|het|de jaren|jaren|tussen|van|tijdens',
  between: 'tot|tot en met|t/m|en|of',
  of: 'van',
  spans: 'kwartaal|halfjaar|decennium|semester|eeuw',
  ordinals: 'eerste|tweede|derde|vierde|laatste',
  today: 'vandaag|nu|heden|morgen|gisteren',
};

const pl: DateForms = {
  months:
    'styczeń|stycznia|styczniu|sty|luty|lutego|lutym|lut|marzec|marca|marcu|mar|kwiecień|kwietnia|kwietniu|kwi|maj|maja|maju|czerwiec|czerwca|czerwcu|cze|lipiec|lipca|lipcu|lip|sierpień|sierpnia|sierpniu|sie|wrzesień|września|wrześniu|wrz|październik|października|październiku|paź|listopad|listopada|listopadzie|lis|grudzień|grudnia|grudniu|gru',
  days: 'poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pon|wt|śr|czw|pt|sob|niedz',
  seasons: 'wiosna|wiosną|lato|latem|jesień|jesienią|zima|zimą',
  before:
    'od|koniec|pod koniec|początek|na początku|połowa|w połowie|do|przed|po|około|ok.|w|we|lata|w latach|między|z|dnia|podczas',
  between: 'do|i|a|lub',
  of: 'roku',
  spans: 'kwartał|kwartale|kwartału|półrocze|półroczu|dekada|wiek',
  ordinals: 'pierwszy|drugi|trzeci|czwarty|pierwsze|drugie|ostatni',
  years: 'r.|roku|rok',
  today: 'dziś|dzisiaj|teraz|obecnie|jutro|wczoraj',
};

const ru: DateForms = {
  months:
    'январь|января|январе|янв|февраль|февраля|феврале|февр|фев|март|марта|марте|мар|апрель|апреля|апреле|апр|май|мая|мае|июнь|июня|июне|июн|июль|июля|июле|июл|август|августа|августе|авг|сентябрь|сентября|сентябре|сент|сен|октябрь|октября|октябре|окт|ноябрь|ноября|ноябре|нояб|ноя|декабрь|декабря|декабре|дек',
  days: 'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс',
  seasons: 'весна|весной|весны|лето|летом|лета|осень|осенью|осени|зима|зимой|зимы',
  before:
    'с|со|в|во|конец|в конце|начало|в начале|середина|в середине|до|после|около|ок.|к|к концу|по|между|от|примерно|поздняя|ранняя|во время|не позднее',
  between: 'по|до|и|или',
  of: 'года',
  spans: 'квартал|квартале|квартала|полугодие|полугодии|десятилетие|век|кв.',
  ordinals: 'первый|второй|третий|четвёртый|первое|второе|первом|втором',
  years: 'год|года|году|годы|годов|годах|г.|гг.|-е|-х',
  today: 'сегодня|сейчас|ныне|завтра|вчера|настоящее время|н. в.',
};

const uk: DateForms = {
  months:
    'січень|січня|січні|січ|лютий|лютого|лютому|лют|березень|березня|березні|бер|квітень|квітня|квітні|квіт|травень|травня|травні|трав|червень|червня|червні|черв|липень|липня|липні|лип|серпень|серпня|серпні|серп|вересень|вересня|вересні|вер|жовтень|жовтня|жовтні|жовт|листопад|листопада|листопаді|лист|грудень|грудня|грудні|груд',
  days: 'понеділок|вівторок|середа|четвер|п’ятниця|пʼятниця|субота|неділя|пн|вт|ср|чт|пт|сб|нд',
  seasons: 'весна|навесні|весни|літо|влітку|літа|осінь|восени|осені|зима|взимку|зими',
  before:
    'з|із|зі|у|в|від|кінець|наприкінці|початок|на початку|середина|у середині|до|після|близько|бл.|між|приблизно|під час',
  between: 'по|до|і|й|та|або',
  of: 'року',
  spans: 'квартал|кварталі|кварталу|півріччя|півріччі|десятиліття|століття|кв.',
  ordinals: 'перший|другий|третій|четвертий|перше|друге',
  years: 'рік|року|році|роки|років|роках|р.|рр.|-ті|-х',
  today: 'сьогодні|зараз|нині|завтра|вчора',
};

const el: DateForms = {
  months:
    'ιανουάριος|ιανουαρίου|ιανουάριο|ιαν|φεβρουάριος|φεβρουαρίου|φεβρουάριο|φεβ|μάρτιος|μαρτίου|μάρτιο|μαρ|μάρ|απρίλιος|απριλίου|απρίλιο|απρ|μάιος|μαΐου|μάιο|μαΐ|μάι|ιούνιος|ιουνίου|ιούνιο|ιουν|ιούν|ιούλιος|ιουλίου|ιούλιο|ιουλ|ιούλ|αύγουστος|αυγούστου|αύγουστο|αυγ|αύγ|σεπτέμβριος|σεπτεμβρίου|σεπτέμβριο|σεπ|οκτώβριος|οκτωβρίου|οκτώβριο|οκτ|νοέμβριος|νοεμβρίου|νοέμβριο|νοε|νοέ|δεκέμβριος|δεκεμβρίου|δεκέμβριο|δεκ',
  days: 'δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή',
  seasons: 'άνοιξη|καλοκαίρι|φθινόπωρο|χειμώνας|χειμώνα',
  before:
    'από|από το|από τον|τέλη|τέλος|τέλη του|αρχές|αρχή|αρχές του|μέσα|έως|μέχρι|πριν|μετά|περίπου|γύρω στο|το|τον|του|στις|στα|δεκαετία|μεταξύ',
  between: 'έως|ως|μέχρι|και|ή',
  of: 'του',
  spans: 'τρίμηνο|εξάμηνο|δεκαετία|αιώνας',
  ordinals: 'πρώτο|δεύτερο|τρίτο|τέταρτο',
  today: 'σήμερα|τώρα|αύριο|χθες',
};

const tr: DateForms = {
  months:
    'ocak|oca|şubat|şub|mart|mar|nisan|nis|mayıs|may|haziran|haz|temmuz|tem|ağustos|ağu|eylül|eyl|ekim|eki|kasım|kas|aralık|ara',
  days: 'pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar',
  seasons: 'ilkbahar|i̇lkbahar|bahar|yaz|sonbahar|kış',
  before: 'yaklaşık|erken|geç',
  after: 'sonu|başı|ortası|sonunda|başında|ortasında|sonrası|öncesi|itibarıyla|itibaren|den beri|dan beri|yılı|yılında',
  between: 'ile|ve|veya',
  of: 'yılı',
  spans: 'çeyrek|çeyreği|yarıyıl|yarısı|yüzyıl',
  ordinals: 'ilk|birinci|ikinci|üçüncü|dördüncü',
  years: "yılı|yılında|’d[ae]|’t[ae]|'d[ae]|'t[ae]|’den beri|'den beri|’dan beri|'dan beri",
  today: 'bugün|şimdi|yarın|dün',
};

const ar: DateForms = {
  months:
    'يناير|كانون الثاني|جانفي|فبراير|شباط|فيفري|مارس|آذار|أبريل|ابريل|إبريل|نيسان|أفريل|مايو|أيار|ماي|يونيو|حزيران|جوان|يوليو|تموز|جويلية|أغسطس|آب|أوت|سبتمبر|أيلول|أكتوبر|تشرين الأول|نوفمبر|تشرين الثاني|ديسمبر|كانون الأول',
  days: 'الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد',
  seasons: 'ربيع|الربيع|صيف|الصيف|خريف|الخريف|شتاء|الشتاء',
  before:
    'منذ|منذ عام|أواخر|في أواخر|نهاية|في نهاية|أوائل|في أوائل|مطلع|في مطلع|بداية|في بداية|منتصف|في منتصف|حتى|قبل|بعد|حوالي|نحو|في|عام|سنة|في عام|خلال|بين|من|شهر|في شهر',
  between: 'إلى|حتى|و|أو',
  of: 'من',
  spans: 'ربع|الربع|نصف|النصف|عقد|قرن|القرن',
  ordinals: 'الأول|الثاني|الثالث|الرابع',
  years: 'م|هـ',
  today: 'اليوم|الآن|حاليا|غدا|أمس',
};

const fa: DateForms = {
  months:
    'ژانویه|ژانویهٔ|فوریه|فوریهٔ|مارس|آوریل|مه|مهٔ|می|ژوئن|ژوئیه|ژوئیهٔ|جولای|اوت|آگوست|سپتامبر|اکتبر|نوامبر|دسامبر|فروردین|اردیبهشت|خرداد|تیر|مرداد|امرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند',
  days: 'دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|پنج‌شنبه|جمعه|شنبه|یکشنبه',
  seasons: 'بهار|تابستان|پاییز|زمستان|نوروز',
  before:
    'از|از سال|اواخر|در اواخر|پایان|اوایل|در اوایل|آغاز|میانه|اواسط|تا|پیش از|قبل از|پس از|بعد از|حدود|در|سال|در سال|بین|طی|دهه|دههٔ',
  between: 'تا|و|یا|الی',
  of: 'ماه|سال',
  spans: 'فصل|سه‌ماهه|نیمه|نیمهٔ|دهه|قرن|سده',
  ordinals: 'اول|دوم|سوم|چهارم|نخست',
  years: 'م|ش|میلادی|شمسی|خورشیدی',
  today: 'امروز|اکنون|حال|فردا|دیروز',
};

const zh: DateForms = {
  months: '一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月',
  days: '星期一|星期二|星期三|星期四|星期五|星期六|星期日|周一|周二|周三|周四|周五|周六|周日',
  seasons: '春季|夏季|秋季|冬季|春|夏|秋|冬',
  before: '自|从|約|约|截至|至|自从|大约|直到|在|于',
  after:
    '以来|起|之后|以后|之前|以前|前后|左右|年底|底|初|中|中期|末|初期|春|夏|秋|冬|春季|夏季|秋季|冬季|上半年|下半年',
  between: '至|到|和|与',
  of: '的',
  spans: '季度|半年|世纪|年代',
  ordinals: '第一|第二|第三|第四|上|下',
  today: '今天|现在|目前|如今|至今|明天|昨天|今日',
};

const ja: DateForms = {
  months: '睦月|師走',
  days: '月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日|月曜|火曜|水曜|木曜|金曜|土曜|日曜',
  seasons: '春|夏|秋|冬',
  before: '約|およそ|同',
  after:
    '以降|以来|から|まで|頃|ごろ|初め|初頭|半ば|中旬|上旬|下旬|末|後半|前半|上半期|下半期|春|夏|秋|冬|以前|現在|度|年度',
  between: 'から|と',
  of: 'の',
  spans: '四半期|半期|世紀|年代',
  ordinals: '第1|第2|第3|第4|第一|第二|第三|第四|上|下',
  today: '今日|現在|本日|明日|昨日|今後',
};

const ko: DateForms = {
  months: '정월|섣달',
  days: '월요일|화요일|수요일|목요일|금요일|토요일|일요일',
  seasons: '봄|여름|가을|겨울',
  before: '약|지난',
  after: '이후|이래|부터|까지|초|말|중순|중반|초반|후반|상반기|하반기|봄|여름|가을|겨울|무렵|경|이전',
  between: '부터|에서|및|와|과',
  of: '의',
  spans: '분기|반기|세기|년대',
  ordinals: '1|2|3|4|제1|제2|제3|제4|상|하',
  today: '오늘|현재|지금|내일|어제',
};

/** By primary language subtag. */
export const dateForms: Readonly<Record<string, DateForms>> = {
  en,
  de,
  fr,
  es,
  it,
  pt,
  nl,
  pl,
  ru,
  uk,
  el,
  tr,
  ar,
  fa,
  zh,
  ja,
  ko,
};
