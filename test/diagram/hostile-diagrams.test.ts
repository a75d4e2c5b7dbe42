import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { checkMermaid } from '../../src/diagram/check-mermaid.ts';
import { renderMermaid } from '../../src/diagram/render-mermaid.ts';
import { isLong } from '../long.ts';

/** What would run, load or lead elsewhere if it stood in a page as it is written. */
const payloads = [
	'red"></rect><img src=x onerror=alert(1)><rect x="',
	'red"></rect><meta http-equiv=refresh content="0 url=https://example.org/"><rect x="',
	'red"onload=alert(1)',
	'red" onmouseover="alert(1)',
	"red' onmouseover='alert(1)",
	'url(https://example.org/x)',
	'url(javascript:alert(1))',
	'red"/><script>alert(1)</script>',
	'expression(alert(1))',
];

const names = 'accTitle: T\naccDescr: D';
const text = '<img src=x onerror=alert(1)>';
const script = '</text></svg><script>alert(1)</script>';

/** Each kind of diagram with a payload wherever its grammar takes a value or a text. */
const diagrams: readonly (readonly [name: string, source: string])[] = [
	...payloads.flatMap((payload, i): [string, string][] => [
		[
			`style of a state ${i}`,
			`stateDiagram-v2\n${names}\ns1 --> s2\nclassDef e fill:${payload}\nclass s1 e`,
		],
		[
			`line of a state ${i}`,
			`stateDiagram-v2\n${names}\ns1 --> s2\nclassDef e stroke:${payload}\nclass s1 e`,
		],
		[`style of a class ${i}`, `classDiagram\n${names}\nclass A\nstyle A fill:${payload}`],
		[
			`width of a class ${i}`,
			`classDiagram\n${names}\nclass A\nstyle A stroke:red,stroke-width:${payload}`,
		],
		[`style of a node ${i}`, `flowchart TD\n${names}\na --> b\nstyle a fill:${payload}`],
		[
			`dashes of a node ${i}`,
			`flowchart TD\n${names}\na --> b\nstyle a stroke:red,stroke-dasharray:${payload}`,
		],
		[
			`class of a node ${i}`,
			`flowchart TD\n${names}\na --> b\nclassDef e fill:${payload}\nclass a e`,
		],
		[`style of a link ${i}`, `flowchart TD\n${names}\na --> b\nlinkStyle 0 stroke:${payload}`],
		[
			`class of an entity ${i}`,
			`erDiagram\n${names}\nA ||--o{ B : has\nclassDef e fill:${payload}\nclass A e`,
		],
		[
			`point of a quadrant ${i}`,
			`quadrantChart\n${names}\nx-axis a --> b\ny-axis c --> d\nP: [0.3, 0.6] color: ${payload}`,
		],
		[
			`box of a sequence ${i}`,
			`sequenceDiagram\n${names}\nbox ${payload}\nparticipant A\nend\nA->>A: hi`,
		],
	]),
	...[
		text,
		script,
		'&lt;script&gt;alert(1)&lt;/script&gt;',
		'#lt;script#gt;alert(1)#lt;/script#gt;',
	].flatMap((payload, i): [string, string][] => [
		[`text of a node ${i}`, `flowchart TD\n${names}\na["${payload.replaceAll('"', "'")}"] --> b`],
		[`text of a link ${i}`, `flowchart TD\n${names}\na -->|"${payload}"| b`],
		[`text of a message ${i}`, `sequenceDiagram\n${names}\nA->>B: ${payload}`],
		[`text of a note ${i}`, `sequenceDiagram\n${names}\nA->>B: x\nNote over A: ${payload}`],
		[
			`text of a task ${i}`,
			`gantt\n${names}\ntitle ${payload}\ndateFormat YYYY-MM-DD\nsection S\nT :a, 2026-01-01, 3d`,
		],
		[`text of a slice ${i}`, `pie title ${payload}\n${names}\n"${payload}" : 3`],
		[`text of a state ${i}`, `stateDiagram-v2\n${names}\ns1: ${payload}\ns1 --> s2: ${payload}`],
		[`text of a journey ${i}`, `journey\n${names}\ntitle ${payload}\nsection S\nT: 3: Me`],
		[`text of a mind map ${i}`, `mindmap\n${names}\n  r["${payload}"]`],
		[`text of a timeline ${i}`, `timeline\n${names}\ntitle ${payload}\n2026 : ${payload}`],
		[`text of a class ${i}`, `classDiagram\n${names}\nclass A["${payload}"]`],
		[`text of an entity ${i}`, `erDiagram\n${names}\nA ||--o{ B : "${payload}"`],
		[
			`text of a quadrant ${i}`,
			`quadrantChart\n${names}\ntitle ${payload}\nx-axis a --> b\ny-axis c --> d`,
		],
		[`title ${i}`, `flowchart TD\naccTitle: ${payload}\naccDescr: ${payload}\na --> b`],
	]),
	...[
		'javascript:alert(1)',
		'data:text/html,<script>alert(1)</script>',
		'java&#115;cript:alert(1)',
		'vbscript:x',
	].map((address, i): [string, string] => [
		`address of a node ${i}`,
		`flowchart TD\n${names}\na --> b\nclick a href "${address}"`,
	]),
	['call of a node', `flowchart TD\n${names}\na --> b\nclick a call alert()`],
];

describe('a hostile diagram is refused at its line, or is a drawing in which nothing runs:', () => {
	// A third has each place and each payload; a long run has each payload at each place.
	it.each(diagrams.filter((_, i) => isLong || i % 3 === 0))('%s', async (_, source) => {
		const [problem] = await checkMermaid(source);
		if (problem) {
			expect(problem.line).toBeLessThanOrEqual(source.split('\n').length);
			return;
		}
		const svg = await renderMermaid(source, 'd');
		const { document } = new JSDOM(`<!doctype html><body>${svg}</body>`).window;
		expect(document.body.children).toHaveLength(1);
		for (const element of document.body.querySelectorAll('*')) {
			expect(element.namespaceURI).toBe('http://www.w3.org/2000/svg');
			expect(['script', 'style', 'foreignObject', 'image', 'animate', 'set']).not.toContain(
				element.localName,
			);
			for (const { name, value } of element.attributes) {
				expect(name).not.toMatch(/^on/i);
				if (name === 'href') expect(value).toMatch(/^(?:https:|mailto:|[/#.])/);
				else expect(value).not.toMatch(/url\((?!#d-)|script:/i);
			}
		}
	});
});
