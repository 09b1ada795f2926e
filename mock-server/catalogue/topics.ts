import type { Texts } from './texts.ts';

interface Topic {
  id: string;
  /** The topic that it is part of; none for a topic of the first level. */
  parent?: string;
  name: Required<Texts>;
}

const topic = (id: string, sv: string, en: string, fi: string): Topic => ({ id, name: { sv, en, fi } });

const within = (parent: Topic, ...parts: Topic[]): Topic[] => [
  parent,
  ...parts.map((part) => ({ ...part, parent: parent.id })),
];

/** ME's list of topics, two levels. An id never changes its meaning; a topic may be added. */
export const topics: readonly Topic[] = [
  ...within(
    topic('build-and-live', 'Bygga och bo', 'Building and housing', 'Rakentaminen ja asuminen'),
    topic('building-permits', 'Bygglov och anmälan', 'Building permits', 'Rakennusluvat'),
    topic('plans-and-maps', 'Planer, kartor och mätning', 'Plans, maps and surveying', 'Kaavat, kartat ja mittaus'),
    topic('housing', 'Bostad', 'Housing', 'Asunnot'),
    topic('water-and-sewage', 'Vatten och avlopp', 'Water and sewage', 'Vesi ja viemärit'),
    topic('waste-and-recycling', 'Avfall och återvinning', 'Waste and recycling', 'Jätteet ja kierrätys'),
  ),
  ...within(
    topic('children-and-education', 'Barn och utbildning', 'Children and education', 'Lapset ja koulutus'),
    topic('preschool', 'Förskola', 'Preschool', 'Varhaiskasvatus'),
    topic('school', 'Skola', 'School', 'Koulu'),
    topic('adult-education', 'Vuxenutbildning', 'Adult education', 'Aikuiskoulutus'),
  ),
  ...within(
    topic('care-and-support', 'Omsorg och stöd', 'Care and support', 'Hoiva ja tuki'),
    topic('older-people', 'Äldre', 'Older people', 'Ikääntyneet'),
    topic('disability', 'Funktionsnedsättning', 'Disability', 'Vammaisuus'),
    topic('family-and-individual', 'Familj och individ', 'Families and individuals', 'Perhe ja yksilö'),
    topic('economic-support', 'Ekonomiskt stöd', 'Financial support', 'Taloudellinen tuki'),
  ),
  ...within(
    topic('traffic-and-travel', 'Trafik och resor', 'Traffic and travel', 'Liikenne ja matkustaminen'),
    topic('parking', 'Parkering', 'Parking', 'Pysäköinti'),
    topic('roads-and-streets', 'Vägar och gator', 'Roads and streets', 'Tiet ja kadut'),
    topic('transport-services', 'Färdtjänst och skolskjuts', 'Transport services', 'Kuljetuspalvelut'),
  ),
  ...within(
    topic('culture-and-leisure', 'Kultur och fritid', 'Culture and leisure', 'Kulttuuri ja vapaa-aika'),
    topic('libraries', 'Bibliotek', 'Libraries', 'Kirjastot'),
    topic('sports', 'Idrott och motion', 'Sports and exercise', 'Liikunta ja urheilu'),
    topic('associations', 'Föreningar', 'Associations', 'Yhdistykset'),
  ),
  ...within(
    topic('business-and-work', 'Näringsliv och arbete', 'Business and work', 'Yritykset ja työ'),
    topic('permits-and-inspection', 'Tillstånd och tillsyn', 'Permits and inspection', 'Luvat ja valvonta'),
    topic('food-and-alcohol', 'Livsmedel och alkohol', 'Food and alcohol', 'Elintarvikkeet ja alkoholi'),
    topic('jobs', 'Lediga jobb', 'Vacancies', 'Avoimet työpaikat'),
  ),
  ...within(
    topic('environment-and-energy', 'Miljö och energi', 'Environment and energy', 'Ympäristö ja energia'),
    topic('nature-and-animals', 'Natur och djur', 'Nature and animals', 'Luonto ja eläimet'),
    topic('heating-and-energy', 'Uppvärmning och energi', 'Heating and energy', 'Lämmitys ja energia'),
    topic('health-protection', 'Hälsoskydd', 'Health protection', 'Terveydensuojelu'),
  ),
  ...within(
    topic('local-government', 'Kommun och politik', 'Local government', 'Kunta ja politiikka'),
    topic('influence', 'Påverka och lämna synpunkter', 'Have your say', 'Vaikuta ja anna palautetta'),
    topic('documents-and-archives', 'Handlingar och arkiv', 'Documents and archives', 'Asiakirjat ja arkistot'),
    topic('fault-reports', 'Felanmälan', 'Fault reports', 'Vikailmoitukset'),
  ),
];

const byId = new Map(topics.map((each) => [each.id, each]));

export const isTopic = (id: string): boolean => byId.has(id);

/** A topic's name in a language, Swedish for one that ME's list has not been translated to. */
export function topicName(id: string, lang: string): string {
  const name = byId.get(id)?.name;
  return name?.[lang as keyof Texts] ?? name?.sv ?? id;
}

/** The topics and those that they are part of, each once: what an e-service is found under. */
export function withParents(ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => [byId.get(id)?.parent ?? id, id]))];
}
