/** First names as one meets them in Dutch town halls. */
const FIRST_NAMES = [
  'Aaltje, Achmed, Anouk, Arjen, Aylin, Bas, Bilal, Carla, Chantal, Daan, Dewi, Dilara, Eline, Emre',
  'Esther, Fadoua, Frank, Gerda, Hanneke, Hatice, Ilse, Imane, Jasper, Jelle, Karim, Kirsten, Lars',
  'Leyla, Lieke, Loes, Marit, Maurits, Mehmet, Mirjam, Naima, Niels, Noor, Olga, Pieter, Priya',
  'Quinten, Radjesh, Renske, Roos, Samira, Sjoerd, Soraya, Tamara, Thijs, Tjitske, Wietse, Yusuf',
  'Zoë',
].flatMap((line) => line.split(', '));

/** Surnames of varied origin. */
const SURNAMES = [
  'Aalders, Abbink, Achterberg, Aydin, Bakhuis, Bassant, Benali, Berends, Boonstra, Bouwhuis',
  'Brandsma, Broekman, van Bruggen, Çelik, Chaouch, Dekkers, van Delden, Demir, van Dongen',
  'Doornbos, Ebbers, Eijkelboom, El Hamdi, Elzinga, Engberts, van Essen, Feenstra, Gerritsma',
  'Goossens, van de Graaf, Groothuis, Haddou, ter Haar, Hagedoorn, van Herk, Hoekzema, ten Hove',
  'Huisjes, Idrissi, Jagernath, Jongbloed, Kalkman, Karaca, van Kempen, Kistemaker, Kloosterman',
  'Kolkman, Kuipers, Lammertink, van Leusden, Lindeboom, Maatman, Meulenbelt, van der Molen',
  'Mulderij, Nanninga, Nijboer, Noordhof, Oude Hengel, Ouali, Özdemir, Paalman, Pinas, Postma',
  'Ramdin, Reinders, Rietveld, van Rossum, Roelofsen, Sahin, Schuurman, Sewnath, Slotboom',
  'Sterenborg, Tahiri, Terpstra, Tuinstra, Uitslag, Veenhuis, Veldkamp, Vermeer, Vreeman, Wassink',
  'van Weerden, Wolters, Yilmaz, Zandbergen',
].flatMap((line) => line.split(', '));

/**
 * The invented name of the `index`-th person, the same at every start. The lengths of the two lists
 * have no common divisor, so counting through both side by side gives no name twice within 4,611 people.
 */
export function inventedName(index: number): string {
  const first = FIRST_NAMES[index % FIRST_NAMES.length] ?? '';
  const last = SURNAMES[index % SURNAMES.length] ?? '';
  return `${first} ${last}`;
}

/** The address of someone of this name: "Zoë van der Molen" is zoe.vandermolen@voorbeeld.nl. */
export function addressOf(name: string): string {
  const [first = '', ...last] = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(' ');
  return `${first}.${last.join('')}@voorbeeld.nl`;
}
