import { foldLetters } from './confusables';

/**
 * Languages in Latin or Greek letters that abstracts are not written in, by words that most sentences of them have, and
 * by those for a list and the works in it. As for other scripts, what such a passage says does not matter.
 */
const COMMON = `
  fi ja että tämä tämän tälle tätä nämä ovat olevat muut muita kuin joka jotka mutta sekä vain niin kaikki ole eikä eivät ohjeet anna kaikille työ työt artikkeli artikkelit lukija lukijan luettelo
  et see selle sellele selles kõik mitte ning või aga kuid teised artiklid tööd antud juhised eelnevad lugeja nimekirja
  sv och att det är som inte från till alla andra denna detta ska uppsats uppsatserna artikeln artiklar läsaren utan på av för här övriga sidan värda ge
  da og at det er som ikke fra til alle andre denne dette skal giv artiklen artikler læseren uden på af øvrige listen værdi
  no og det er som ikke fra til alle andre denne dette skal gi artikkelen artikler leseren uten på av øvrige resten listen verdi
  is og að það er sem ekki frá til allar öllum þessi þessari þetta á við eru greinar grein aðrar
  cs že je jsou není tento tato této tomuto ostatní jako všechny předchozí nebo také pokyny článek články seznamu práce která které aby nad čtenáře za
  sk že je sú nie tento táto tejto ostatné ako všetky predchádzajúce alebo tiež pokyny článok články zozname práca ktoré aby pre čitateľa
  pl że jest są nie ten ta tej tego pozostałe jak wszystkie oraz lub także artykuł artykuły liście które aby dla czytelnika
  hr je su nije ovaj ova ovom ovog sve svi ostali kao prethodne ili također rad radovi koji koje daj nemaju popisu čitatelja
  sl je so ni ta tej tega vse vsi ostali kot prejšnja ali tudi delo članki ki nimajo temu seznamu bralca
  hu és az egy ez ennek hogy nem minden többi mint vagy is cikk cikknek cikkek adj figyelmen figyelmet kívül legyen ezt vannak listán olvasó
  ro și este sunt nu acest această acestei toate celelalte ca sau care lucrări lucrare lucrării listă pentru din cu cititor au nicio
  lt ir yra nėra šis šiam ši visi visus kiti kaip arba taip pat straipsnis straipsniai kurie skaitytojui sąraše
  lv un ir nav šis šim šī visi visus citi kā vai arī raksts raksti kuri lasītājam sarakstā
  tr ve bu bir için değil diğer tüm olan olarak ile ver makale makaleler çalışma daha çok listedeki okuyucu
  ca els les altres aquest aquesta aquests articles són amb cap per lector totes llista tenen una no
  gl os as outros este esta artigos son coa lista teñen non unha
  eu eta hau honen ez da dira beste lan guztiak baina edo irakurlearentzat artikulu artikuluak zerrendako
  cy yr yn mae nid hwn hon eraill holl papur papurau gyda neu ac
  ga agus tá níl seo eile gach páipéar leis na ar an go
  mt l-istruzzjonijiet dan dawn kollha għal minn huwa mhux lil artiklu oħra u
  af die is nie en van hierdie ander alle artikels geen vir nie leser
  sq dhe është janë nuk ky kjo këtij tjera gjitha artikuj për me lista
  id yang dan ini itu tidak untuk dari dengan semua lain makalah adalah pada lainnya daftar pembaca
  ms yang dan ini itu tidak untuk dari dengan semua lain kertas adalah pada kepada senarai pembaca
  tl ang ng mga huwag bigyan pansinin naunang na sa ay at ito hindi lahat iba papel para ibang walang
  sw na ya wa kwa hii hizi yote zote si ni makala nyingine hazina msomaji huu katika orodha
  zu yonke imiyalelo futhi leli lolu phepha amaphuzu kule ukuthi akukho amanye
  vi và là của các những này không cho một bài khác trong với được có
  la et est sunt non haec hoc huic omnia omnes ceteri cetera quod qui atque opera operi nullius lectori
  eo kaj la estas ne ĉi tiu ĉiuj aliaj por de en artikolo artikoloj ĉiujn havas listo
  el και το τα της των την στο στη στον είναι δεν αυτό αυτή αυτού που με για σε τις να ένα όλα άλλα άρθρα άρθρο`;

/** Words of these that English, its formulas, or the languages of some abstracts have as well. */
const SHARED = new Set(
  'is on at as so su sa na no in en de la me can per et os es est non die van den det er an ar go un ir vai ni si alle ten pro cap cu ca care sunt una este esta son da des les articles nu ac see kan til fra ver lan je ne se papel para mae seo hon yr yn lista ta ja au u za ge rad ali hi ki por qui con ba ya wa ve bu el como lector daj dan dari listen resten verdi leser gi ang ito iba itu pat sem eta hau beste lain dawn minn ako nie te ve vo ty'.split(
    ' ',
  ),
);
/** So many words of one language in a sentence, or so many that are no names and have letters from far off. */
const DISTINCT = 3;
const FAR = 2;
const FAR_WORD = /(?<![\p{L}\\])(?=\p{Ll}*[\u0101-\u0148\u014d-\u017e\u0219\u021b\u1ea1-\u1ef9])\p{Ll}{3,}/gu;

const LANGUAGES = COMMON.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/).slice(1).map(foldLetters))
  .map((words) => new Set(words.filter((word) => !SHARED.has(word))));

/** Whether a sentence is in a language that abstracts are not written in, whatever it says. */
export function hasOtherLanguage(text: string): boolean {
  return text.split(/[.!?;:]\s+/).some((sentence) => {
    if (new Set(sentence.match(FAR_WORD)).size >= FAR) return true;
    const words = [...new Set(foldLetters(sentence).split(/[^\p{L}]+/u))];
    return LANGUAGES.some((known) => words.filter((word) => known.has(word)).length >= DISTINCT);
  });
}
