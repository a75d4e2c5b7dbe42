import {openMermaid} from './src/diagram/mermaid.ts'; import {writeFileSync} from 'node:fs';
const {mermaid}=await openMermaid();
const kinds:Record<string,string>={flow:`flowchart TD
accTitle: T
accDescr: D
entry(["In"]) --> a
subgraph s1["Track one"]
a["\`**Agreement #42;signed and more text that wraps over lines**
Days 0 to 5 · Legal\`"]
b["B #quot;x#quot; #lt;b#gt;"]
end
a --> b
a -. any .-> c["C"]
b --> out(["Door"])
c --> out
click a href "/milestones/a/"
class b opt
classDef opt stroke-dasharray:4 3`,
seq:`sequenceDiagram\naccTitle: T\naccDescr: D\nparticipant P as Partner\nactor L as Legal\nP->>L: Sends the agreement\nL-->>P: Redlines\nNote over P,L: within 5 days\nloop Each week\nP->>P: Checks\nend\nalt yes\nP->>L: ok\nelse no\nP-xL: no\nend`,
gantt:`gantt\naccTitle: T\naccDescr: D\ntitle Plan\ndateFormat YYYY-MM-DD\nsection A\nTask one :a1, 2026-01-01, 30d\nTask two :after a1, 20d\nsection B\nDone thing :done, 2026-01-12, 12d\nCrit :crit, 24d`,
pie:`pie title Deals\naccTitle: T\naccDescr: D\n"Sourced" : 40\n"Influenced" : 60\n"Other": 5`,
state:`stateDiagram-v2\naccTitle: T\naccDescr: D\n[*] --> Open\nOpen --> Won: signed\nOpen --> Lost\nWon --> [*]\nstate Won {\n x --> y\n}`,
journey:`journey\naccTitle: T\naccDescr: D\ntitle Day\nsection Go\nMake tea: 5: Me\nDo work: 1: Me, Cat\nsection Home\nSit: 5: Me`,
mind:`mindmap\n  root((Partner))\n    Sell\n      Deal registration\n    Build\n    Refer\n`,
timeline:`timeline\ntitle History\n2024 : Start : More\n2025 : Grow\n`,
er:`erDiagram\nA ||--o{ B : has\nA {\n string name\n}`, cls:`classDiagram\nA <|-- B\nA : +int x\n`, quad:`quadrantChart\ntitle R\nx-axis Low --> High\ny-axis Low --> High\nquadrant-1 A\nP: [0.3,0.6]`, git:`gitGraph\ncommit\nbranch x\ncommit`, kanban:`kanban\n a[Todo]\n  b[Thing]`, req:`block-beta\ncolumns 2\na b\nc`, sankey:`sankey-beta\nA,B,10\n`, xy:`xychart-beta\ntitle "S"\nx-axis [a,b]\ny-axis "R" 0 --> 10\nbar [3,5]`};
for(const [k,s] of Object.entries(kinds)){const t=performance.now();try{const r=await mermaid.render('x'+k,s);writeFileSync(`/tmp/mm/${k}.svg`,r.svg);console.log(k,Math.round(performance.now()-t),r.svg.length,/foreignObject/.test(r.svg)?'FO':'',r.svg.match(/viewBox="[^"]*"/)?.[0])}catch(e:any){console.log(k,'ERR',e.message?.slice(0,200))}}
