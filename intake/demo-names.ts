/** Word lists of the demo book: every company and person is made up. */

/** One stem a company, so that no two names share their first word but where a story wants it. */
export const COMPANY_STEMS =
  `Aldermoor Ambrelle Anserby Arkendale Avenmark Ashgrave Balenport Barrowick Bexcombe Blaneford Borrowell
Brambrook Brenhurst Brindlemoor Byrewood Calderstow Camberlane Carrowby Castelmere Cedarholt Chalverton
Clarenby Colverdale Copsewell Cordwain Cranleth Croftmoor Cullenford Dapplewood Darnwick Delmarch Denholt
Dorrinvale Draymoor Dunverre Dustanby Eastrevor Eddlestow Elmscar Emberlow Erlswood Eskendale Evermarch
Fallowmere Farrenby Fellbrick Fennimoor Ferrowick Flaxmoor Foxlyre Frostholm Galtermere Garrowden Glavenford
Glimmerby Gorsewell Grantholt Greywether Grindlow Gullmark Haddowick Halverstone Hawkenby Heathmarch
Helmsgarth Hollinvane Hopmarsh Hyndmoor Ildermark Ironfell Isenbrook Ivelmoor Jarrowdale Jessamere Jorvane
Kaldermoor Kelvenholt Kenderby Kestrow Kilmarrow Kirrenvale Kressenford Lambrecove Larkenby Lathermoor
Leddonvale Lindermark Lomondale Lorrimoor Lowenfirth Lyndisle Maddermarsh Malverby Marrendale Meadowick
Melkholm Merrowstone Millfirth Mistelbrook Morvenby Mossgarth Muirhollow Narrowmere Nevistow Nimblewick
Norrendale Nutfirth Oldermark Ollerby Ormswell Orrinvale Otterlow Ovenmoor Paddenby Palterby Pavenhill
Pebblemark Pendlemoor Perrowdale Pikesgarth Prendermoor Pyewell Quarrenby Quellstow Quenmoor Quillhaven
Radlowe Rainsgarth Redderby Rendleford Ribblemark Rosevane Rookholt Runnelby Ryehollow Saltermoor Sandlewick
Sarrendale Scarholt Sedgeby Selvermark Shawfirth Skelderby Slatemoor Sorrelgate Stavenholt Stellmarch Stowick
Summerlyre Swalemark Tamberline Tanglewick Tavermoor Tenderby Thistlegarth Thornavere Timbrelow Torvenby
Tressillow Tuckmarsh Tynewick Uldermoor Umberdene Underlyre Upperfirth Valdermark Varrowby Velmoor Vennacott
Verrinholt Vestermere Vinterby Vorrendale Wallowick Wanderby Wardenfell Waverholt Weldmarsh Wendlebrook
Wexenford Whinmoor Wickerdale Willowgarth Windlestow Wintermark Wolvenby Wrenfirth Wyndholt Yarrowdene
Yeldermoor Yorvale Zeldermark Zephirby Zinnholt Almeiro Belquista Candorra Deltrani Estrovia Fiorenda
Galvessa Honsaro Isuriko Jankovale Kasterova Lindqvarn Marezzo Ollvarna Pirandel Quorvane Rastelmo Sundvarn
Tarkanel Ulvestra Vasquelle Wojtara Xanthero Yamirolo Zubrava`.split(/\s+/);

/** Second words of names in a book of more accounts than there are stems for: one a further 200 accounts. */
export const FAMILIES = 'Northern Southern Eastern Western Central United National Coastal Continental'.split(
  ' ',
);

/** Second words of a company's name, by industry; the empty one leaves the stem alone. */
export const INDUSTRIES: readonly (readonly [industry: string, suffixes: readonly string[]])[] = [
  ['Software', ['Software', 'Systems', 'Labs', 'Data', '']],
  ['Logistics', ['Logistics', 'Freight', 'Haulage', 'Shipping']],
  ['Manufacturing', ['Works', 'Tools', 'Robotics', 'Steel', 'Plastics', '']],
  ['Healthcare', ['Health', 'Clinics', 'Pharma', 'Diagnostics']],
  ['Financial Services', ['Capital', 'Bank', 'Payments', '']],
  ['Retail', ['Retail', 'Outfitters', 'Home', '']],
  ['Energy', ['Energy', 'Power', 'Solar']],
  ['Media', ['Media', 'Press', 'Studios', 'Games']],
  ['Food and Beverage', ['Foods', 'Brewing', 'Dairy', 'Bakeries']],
  ['Insurance', ['Insurance', 'Mutual', '']],
  ['Hospitality', ['Hotels', 'Resorts', 'Travel']],
  ['Professional Services', ['Advisory', 'Legal', 'Engineering', '']],
];

export const PUBLIC_SUFFIXES = ['Schools', 'Council', 'University', 'College', 'Libraries'] as const;
export const PARTNER_SUFFIXES = ['Partners', 'Integrators', 'Consulting', 'Resellers'] as const;

/** Account executives; the last one has left the company. Names that the accounts' contacts do not share. */
export const ACCOUNT_EXECUTIVES: readonly (readonly [name: string, region: string])[] = [
  ['Teresa Okonjo', 'East'],
  ['Marco Belluschi', 'East'],
  ['Ingrid Halvorsen', 'North'],
  ['Samir Patwari', 'North'],
  ['Lucia Ferrante', 'West'],
  ['Daniel Oyelaran', 'West'],
  ['Hannah Weisskopf', 'South'],
  ['Rafael Quintela', 'South'],
  ['Mei Tsukuda', 'West'],
  ['Rohan Nairwal', 'East'],
];

export const MANAGERS: Readonly<Record<string, string>> = {
  East: 'Claire Dombrowe',
  North: 'Claire Dombrowe',
  West: 'Victor Amsel',
  South: 'Victor Amsel',
};

export const FIRST_NAMES =
  `Ada Adrian Aisha Alma Amara Anders Anita Anton Astrid Beatriz Benno Bruno Carla Cedric Chidi Clara
Damian Dario Deepa Dora Edith Elio Elsa Emeka Erik Esther Fatima Felix Fiona Florian Gita Greta Hamid Hilde
Hugo Ines Ivan Jana Jasper Joanna Jonas Judith Kaito Katya Kofi Lars Leila Lena Linus Lorena Luka Magda Malik
Mara Mateo Mina Nadia Nils Noor Olga Omar Oscar Paloma Petra Priya Ravi Renata Rosa Ruben Sanne Selma Silas
Sofia Stefan Tariq Tessa Tobias Uma Vera Viktor Wanda Yara Yusuf Zoe`.split(/\s+/);

export const LAST_NAMES =
  `Abernethy Adeyinka Almqvist Arbogast Bakshi Barreiro Bellweather Birkeland Bogdanov Brandvold
Calloway Carstairs Castellane Chaudry Corbeil Dallimore Dembele Drummel Ekholm Elverson Estevane Fairweather
Falkner Farooqi Fenwright Galindez Gerlach Goncalvo Grimshawe Gustavsen Haddadin Hallgren Harrowell Hirose
Hoekstra Ibekwe Iversholt Jankauer Jelinek Kallstrom Kamara Kessling Kowalke Kurosaki Lavoisel Lindgaard
Lombardo Maduka Makinen Marchetti Mbeki Merriden Mikkola Montalvo Nakagawa Ndiaye Nordahl Oduya Olszewska
Ortigoza Osterman Paquette Pellegrine Pickersgill Quennell Rahimi Rasmusson Ravello Reinholt Rosendahl
Sabatine Sandoval Schuyler Sigurdson Solheim Stavrou Szalay Takahara Tennfjord Thackeray Tollefsen Ueda
Valderrama Vandermeer Vasilenko Venturi Wickstrom Winterbourne Yoshimura Zamarron Zielinska`.split(/\s+/);
