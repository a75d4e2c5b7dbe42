const names = 'accTitle: Deal & “registration”\naccDescr: How a deal comes to be.';

/** One diagram of each kind that is drawn. */
export const samples = {
	flowchart: `flowchart TD\n${names}\na["Deal found"] -->|Yes| b(Registered)\na -.->|No| c{{Dropped}}\nsubgraph later\n b --> d[(Stored)]\nend\nc --> e([Done])`,
	sequence: `sequenceDiagram\n${names}\nautonumber\nparticipant P as Partner\nactor L as Legal\nP->>L: Sends the agreement\nL-->>P: Redlines\nNote over P,L: within 5 days\nloop Each week\nP->>P: Checks\nend\nalt yes\nP->>L: ok\nelse no\nP-xL: no\nend`,
	gantt: `gantt\n${names}\ntitle Plan\ndateFormat YYYY-MM-DD\nsection Legal\nContract :a1, 2026-03-20, 30d\nSigning :after a1, 2d\nsection Sales\nCalls :done, 2026-03-28, 12d\nDeal :crit, 24d`,
	pie: `pie title Deals\n${names}\n"Sourced" : 40\n"Influenced" : 60\n"Other": 5`,
	state: `stateDiagram-v2\n${names}\n[*] --> Open\nOpen --> Won: signed\nOpen --> Lost\nWon --> [*]\nstate Won {\n x --> y\n}`,
	journey: `journey\n${names}\ntitle First day\nsection Morning\nSign in: 5: Partner\nFind the guide: 1: Partner, Us\nsection Evening\nRest: 5: Us`,
	mindmap: `mindmap\n${names}\n  root((Partner))\n    Sell\n      Deal registration\n    Build\n    Refer`,
	timeline: `timeline\n${names}\ntitle History\n2024 : Start : More\n2025 : Grow`,
	class: `classDiagram\n${names}\nPartner <|-- Reseller\nPartner : +string name\nReseller : +sell()`,
	entities: `erDiagram\n${names}\nPARTNER ||--o{ DEAL : registers\nDEAL {\n string name\n}`,
	quadrant: `quadrantChart\n${names}\ntitle Reach\nx-axis Low --> High\ny-axis Few --> Many\nquadrant-1 Grow\nPartner A: [0.3, 0.6]`,
};
