import { describe, expect, it } from 'vitest';
import { checkMermaid } from '../../src/diagram/check-mermaid.ts';
import { samples } from './samples.ts';

const names = { title: 'T', description: 'D' };

async function findFirst(...about: Parameters<typeof checkMermaid>) {
	const [problem, ...others] = await checkMermaid(...about);
	expect(others).toEqual([]);
	return problem;
}

describe('checkMermaid', () => {
	it.each(Object.entries(samples))('finds nothing wrong with a %s', async (_, source) => {
		expect(await findFirst(source)).toBeUndefined();
	});

	it.each([
		['flowchart TD\n a --> b\n b -> -> c\n c --> d', 3, '“b -> -> c”'],
		['flowchart TD\n a --> b[\n c --> d', 2, 'missing'],
		['flowchart TD\n a[x (y)] --> b\n c --> d', 2, 'from “(” on'],
		['flowchart TD\n a --> b\n c --> d)', 3, '“c --> d)”'],
		['flowchart TD\n subgraph x\n a --> b\n\n', 3, '“end” is missing'],
		['flowchart TD\n a["x" y"] --> b', 2, '“a["x" y"] --> b”'],
		['sequenceDiagram\nA->>B: x\nfoo bar\nA->>B: y', 3, '“foo bar”'],
		['gantt\ndateFormat YYYY-MM-DD\nsection A\nhello\nT :a1, 2026-01-05, 3d', 4, '“hello”'],
		['gantt\ndateFormat YYYY-MM-DD\nsection A\nT :a1, 2026-13-45, 3d', 4, '2026-13-45'],
		['pie\n"a" : 3\n"b" : x\n"c" : 3', 3, '“"b" : x”'],
		['stateDiagram-v2\na --> b\nb --> --> c\n', 3, 'from “-->” on'],
		['classDiagram\nA <|-- B\nA ==> C', 3, '“A ==> C”'],
		['erDiagram\nA ||--o{ B : has\nA |--| C', 3, '“A |--| C”'],
	])('finds the line of the mistake in %j', async (source, line, words) => {
		const problem = await findFirst(source, names);
		expect(problem).toMatchObject({ line });
		expect(problem?.message).toContain(words);
	});

	it('counts the lines of comments, blank lines and names', async () => {
		const source =
			'\n%% a note\n\nflowchart TD\n%% another\naccTitle: T\naccDescr {\n two\n lines\n}\n a --> b\n b -> -> c';
		expect(await findFirst(source)).toMatchObject({ line: 12 });
	});

	it('asks for a title and a description, unless both are given', async () => {
		const source = 'flowchart TD\na --> b';
		expect((await findFirst(source))?.message).toMatch(/accTitle.*accDescr/);
		expect((await findFirst(source, { title: 'T' }))?.message).toMatch(/write a line “accDescr/);
		expect(await findFirst(source, names)).toBeUndefined();
	});

	it('finds a mistake in its lines as well where names are missing', async () => {
		const problems = await checkMermaid('flowchart TD\n a --> b\n b -> -> c');
		expect(problems).toMatchObject([{ line: 1 }, { line: 3 }]);
		const set = await checkMermaid('flowchart TD\n%%{init: {"theme":"dark"}}%%\na --> b');
		expect(set).toMatchObject([{ line: 1 }, { line: 2 }]);
	});

	it('finds the line of a color, whatever its letters', async () => {
		const source = 'flowchart TD\na --> b\nclassDef x fill:#FFG000\nclass a x';
		expect(await findFirst(source, names)).toMatchObject({ line: 3 });
	});

	it('says which kinds can be drawn', async () => {
		const problem = await findFirst('%% x\nsankey-beta\nA,B,10', names);
		expect(problem).toMatchObject({ line: 2 });
		expect(problem?.message).toMatch(/“sankey-beta”.*flowchart, .*pie/);
		expect((await findFirst('  \n', names))?.message).toContain('empty');
	});

	it('asks to remove settings', async () => {
		const source = 'flowchart TD\n%%{init: {"theme":"dark"}}%%\na --> b';
		expect(await findFirst(source, names)).toMatchObject({ line: 2 });
		expect(await findFirst('---\ntitle: x\n---\nflowchart TD\na --> b', names)).toMatchObject({
			line: 1,
		});
	});

	it('refuses a drawing that is too large for a page', async () => {
		const rows = Array.from({ length: 120 }, (_, i) => `n${i}[Step ${i}] --> n${i + 1}`);
		const problem = await findFirst(`flowchart TD\n${rows.join('\n')}`, names);
		expect(problem?.message).toContain('Split it into two');
	});
});
