import { JSDOM } from 'jsdom'; import vm from 'node:vm'; import {readFileSync,writeFileSync} from 'node:fs';
let t=performance.now(); const lap=s=>{console.log(s,Math.round(performance.now()-t));t=performance.now()};
const dom=new JSDOM('<!doctype html><body></body>',{runScripts:'outside-only',pretendToBeVisual:true});
const w=dom.window; lap('jsdom');
const script=new vm.Script(readFileSync('node_modules/mermaid/dist/mermaid.min.js','utf8'),{filename:'mermaid.min.js'}); lap('compile');
script.runInContext(dom.getInternalVMContext()); lap('run');
const E=w.Element.prototype; const called=new Map();
const log=(n,el)=>{const k=n+' '+el.tagName+'.'+(el.getAttribute('class')||'');called.set(k,(called.get(k)||0)+1)};
E.getBBox=function(){log('getBBox',this);return{x:0,y:0,width:100,height:20}};
E.getComputedTextLength=function(){log('gctl',this);return this.textContent.length*8};
E.getBoundingClientRect=function(){log('gbcr',this);return{x:0,y:0,width:100,height:20,left:0,top:0,right:100,bottom:20}};
E.getTotalLength=function(){log('gtl',this);return 100};
const m=w.mermaid; m.initialize({startOnLoad:false,securityLevel:'strict',htmlLabels:false,suppressErrorRendering:true,deterministicIds:true,fontFamily:'Inter, sans-serif',flowchart:{nodeSpacing:14,rankSpacing:30,padding:8,wrappingWidth:170,minNodeWidth:170}});
const src=`flowchart TD
accTitle: T
accDescr: D
entry(["In"]) --> a
subgraph s1["Track one"]
a["<b>Agreement</b> signed and more text that wraps over lines<br/>Days 0 to 5 · Legal"]
b["B #quot;x#quot;"]
end
a --> b
a -. any .-> c["C"]
b --> out(["Door"])
c --> out
click a href "/milestones/a/" "Agreement"
class a opt
classDef opt stroke-dasharray:4 3
`;
const r=await m.render('d1',src); lap('render'); writeFileSync('/tmp/mm/raw.svg',r.svg); console.log([...called].join('\n'));
console.log(r.svg.length);
const r2=await m.render('d2',src); lap('render2');
try{await m.parse('flowchart TD\n a --> b\n b -> -> c\n')}catch(e){console.log(e.message, Object.keys(e), JSON.stringify(e.hash))}
