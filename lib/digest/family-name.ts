/** Words that begin a family name, in small letters: all that stands behind them goes with it. */
const PARTICLES =
  words(`van von vom zu zum zur und auf aus am an im in dem der den het ten ter te op aan bij uit uijt onder
  voor vanden vander 't 's de de' del della dello dell' dei degli delle dal dalla dalle dagli di da d' do dos das du des la las
  le les lo los li af av al el ibn bin binti bint ben bat bar abu abou ould ag st st. san santa mac mc`);
/** The same in capitals are names, too: they count beside the family's last word only. */
const CAPITAL_PARTICLES =
  words(`Van Vande Vanden Vander Von Vom Zu Zur De Del Della Dello Dei Degli Delle Dal Dalla Di Da
  Dos Das Du La Las Le Lo Los Den Der Ten Ter Op Al El Ibn Bin Ben Bar Abu Abou St St. San Santa Mac Mc Ó Ní Uí Nic`);
/** "María del Mar": behind a particle, a name that is given. */
const DEVOTIONAL =
  words(`Mar Carmen Pilar Rosario Rocío Socorro Consuelo Jesús Jesus Dios Lourdes Fátima Guadalupe
  Ángeles Mercedes Nieves Luz Conceição Graça Glória Carmo Céu Dores`);
const BETWEEN_FAMILIES = words('y e i');
/** Portuguese says which of the family, and files it with the family's name. */
const FAMILY_TAIL = /^(?:filho|neto|netto|j[uú]nior|sobrinho)$/i;
/** In their names, “Van” and “Le” are no particles. */
const VIETNAMESE =
  words(`nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh truong luong
  mai dao doan`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

const withPlainMark = (word = '') => word.replace(/[’‘ʼʻ`´]/g, "'");
const withoutMarks = (word = '') => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a word in small letters begins a family name. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(withPlainMark(word));
}

/** Index of the word of a person's name at which the family's name begins; never the first. */
export function familyFrom(name: readonly string[]): number {
  const last = name.length - 1;
  const tail = last > 1 && FAMILY_TAIL.test(name[last] ?? '') ? last - 1 : last;
  const small = name.findIndex((_, i) => i > 0 && i < tail && beginsFamily(name, i, tail));
  let at = small > 0 ? small : tail;
  if (at > 2 && BETWEEN_FAMILIES.has(name[at - 1] ?? '')) at -= 2;
  const vietnamese = [name[0], name[last]].some((word) => VIETNAMESE.has(withoutMarks(word)));
  while (
    at > 1 &&
    (isParticle(name[at - 1] ?? '') || (!vietnamese && CAPITAL_PARTICLES.has(name[at - 1] ?? '')))
  )
    at -= 1;
  return at;
}

function beginsFamily(name: readonly string[], at: number, tail: number): boolean {
  if (!isParticle(name[at] ?? '')) return false;
  const next = name.findIndex((word, i) => i > at && !isParticle(word));
  return !(next < tail && DEVOTIONAL.has(name[next] ?? ''));
}
