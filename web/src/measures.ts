/** The measures that the program knows, as headings. */
export const measuresDe: Readonly<Record<string, string>> = {
  killed: 'Getötete', wounded: 'Verletzte', 'killed-or-wounded': 'Getötete oder Verletzte', missing: 'Vermisste', captured: 'Gefangengenommene',
  arrested: 'Festgenommene', deserted: 'Desertierte', deployed: 'Entsandte und Eingesetzte', trained: 'Ausgebildete', infected: 'Infizierte',
  'newly-infected': 'Neuinfizierte', tested: 'Getestete', recovered: 'Genesene', hospitalised: 'Im Krankenhaus Behandelte', quarantined: 'Menschen in Quarantäne',
  evacuated: 'In Sicherheit Gebrachte', displaced: 'Vertriebene und Geflüchtete', rescued: 'Gerettete', participants: 'Teilnehmende', destroyed: 'Zerstörtes',
  employed: 'Beschäftigte', votes: 'Stimmen', money: 'Geldbeträge', share: 'Anteile', incidence: 'Inzidenz',
};

/** Measures whose name does not say what was counted. */
export const OPEN_MEASURES: ReadonlySet<string> = new Set(['destroyed', 'money', 'share', 'votes']);

export const measuresEn: Readonly<Record<string, string>> = {
  killed: 'Killed', wounded: 'Injured', 'killed-or-wounded': 'Killed or injured', missing: 'Missing', captured: 'Captured',
  arrested: 'Arrested', deserted: 'Deserted', deployed: 'Deployed', trained: 'Trained', infected: 'Infected',
  'newly-infected': 'Newly infected', tested: 'Tested', recovered: 'Recovered', hospitalised: 'In hospital', quarantined: 'In quarantine',
  evacuated: 'Evacuated', displaced: 'Displaced', rescued: 'Rescued', participants: 'Participants', destroyed: 'Destroyed',
  employed: 'Employed', votes: 'Votes', money: 'Amounts of money', share: 'Shares', incidence: 'Incidence',
};
