import type { Statute } from './eservice.ts';

/** A Swedish statute by its number in Svensk författningssamling; English and Finnish names are unofficial. */
const statute = (number: string, sv: string, en: string, fi: string): Statute => ({
  name: { sv: `${sv} (${number})`, en: `${en} (${number})`, fi: `${fi} (${number})` },
  url: `https://lagen.nu/${number}`,
});

/** What the e-services of the demo rest on. */
export const statutes = {
  planning: statute('2010:900', 'Plan- och bygglag', 'Planning and Building Act', 'Kaavoitus- ja rakennuslaki'),
  planningOrdinance: statute(
    '2011:338',
    'Plan- och byggförordning',
    'Planning and Building Ordinance',
    'Kaavoitus- ja rakennusasetus',
  ),
  environment: statute('1998:808', 'Miljöbalk', 'Environmental Code', 'Ympäristökaari'),
  accidents: statute(
    '2003:778',
    'Lag om skydd mot olyckor',
    'Civil Protection Act',
    'Onnettomuuksilta suojelemisesta annettu laki',
  ),
  homeAdaptation: statute(
    '2018:222',
    'Lag om bostadsanpassningsbidrag',
    'Act on Home Adaptation Grants',
    'Asunnon muutostöiden avustuksista annettu laki',
  ),
  education: statute('2010:800', 'Skollag', 'Education Act', 'Koululaki'),
  socialServices: statute('2025:400', 'Socialtjänstlag', 'Social Services Act', 'Sosiaalipalvelulaki'),
  mobility: statute('1997:736', 'Lag om färdtjänst', 'Special Transport Services Act', 'Kuljetuspalvelulaki'),
  guardianship: statute('1949:381', 'Föräldrabalk', 'Children and Parents Code', 'Vanhempainkaari'),
  traffic: statute('1998:1276', 'Trafikförordning', 'Traffic Ordinance', 'Liikenneasetus'),
  vehicleRemoval: statute(
    '1982:129',
    'Lag om flyttning av fordon i vissa fall',
    'Act on Moving Vehicles in Certain Cases',
    'Ajoneuvojen siirtämisestä annettu laki',
  ),
  publicOrder: statute('1993:1617', 'Ordningslag', 'Public Order Act', 'Järjestyslaki'),
  alcohol: statute('2010:1622', 'Alkohollag', 'Alcohol Act', 'Alkoholilaki'),
  food: statute('2006:804', 'Livsmedelslag', 'Food Act', 'Elintarvikelaki'),
  tobacco: statute(
    '2018:2088',
    'Lag om tobak och liknande produkter',
    'Act on Tobacco and Similar Products',
    'Tupakkalaki',
  ),
  libraries: statute('2013:801', 'Bibliotekslag', 'Library Act', 'Kirjastolaki'),
  localGovernment: statute('2017:725', 'Kommunallag', 'Local Government Act', 'Kuntalaki'),
  pressFreedom: statute('1949:105', 'Tryckfrihetsförordning', 'Freedom of the Press Act', 'Painovapausasetus'),
  secrecy: statute(
    '2009:400',
    'Offentlighets- och sekretesslag',
    'Public Access to Information and Secrecy Act',
    'Julkisuus- ja salassapitolaki',
  ),
  marriage: statute('1987:230', 'Äktenskapsbalk', 'Marriage Code', 'Avioliittokaari'),
};
