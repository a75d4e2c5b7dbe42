import { expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { buildMatrix } from '../../src/domain/responsibility-matrix.ts';
import { exportMatrix } from '../../src/exports/matrix-csv.ts';
import { writeCsv } from '../../src/exports/write-csv.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { writeContent } from '../small-program.ts';

const add = (line: string) => (text: string) => text.replace('---\n', `---\n${line}\n`);

function readSmall(changes: Parameters<typeof writeContent>[0] = {}) {
	const { model } = readModel(
		writeContent({
			'teams/legal.md': '---\ntitle: Legal\nsummary: L.\n---\n',
			'partner-types/referral.md': '---\ntitle: Referral\nsummary: R.\n---\n',
			...changes,
		}),
	);
	return buildJourney(model, { edition: 'internal' });
}
const cellsOf = (changes?: Parameters<typeof writeContent>[0]) =>
	buildMatrix(readSmall(changes)).map(({ milestone, cells }) => [
		milestone.id,
		Object.fromEntries([...cells].map(([id, cell]) => [id, cell.responsibilities.join(' ')])),
	]);

it('reads who is accountable, responsible, consulted and informed from the milestones', () => {
	expect(cellsOf({ 'milestones/signed.md': add('consulted: [legal]') })).toEqual([
		['signed', { sales: 'accountable', partner: 'responsible', legal: 'consulted' }],
		['first-deal', { sales: 'accountable', partner: 'responsible' }],
	]);
});

it('gives a team that acts and is told both of its letters', () => {
	const changes = {
		'milestones/signed.md': (text: string) =>
			add('informed: [legal]')(text).replace('steps:\n', 'steps:\n  - { by: legal, do: Sign }\n'),
	};
	expect(cellsOf(changes)[0]?.[1]).toMatchObject({ legal: 'responsible informed' });
});

it('says for which partner types a team is accountable, where they differ', () => {
	const journey = readSmall({
		'milestones/signed.md': add('byType: { referral: { team: legal } }'),
	});
	const cells = buildMatrix(journey)[0]?.cells;
	expect(cells?.get('legal')?.accountableFor).toEqual(['referral']);
	expect(cells?.get('sales')?.accountableFor).toEqual(['reseller']);
});

it('is a table for spreadsheets, too', () => {
	const [head, first] = exportMatrix(readSmall(), loadWords('en')).split('\r\n');
	expect(head).toBe('\uFEFFPhase,Milestone,Due,Partner,Legal,Sales,Address');
	expect(first).toBe('Join,Signed,Days 5 to 25,R,,A,/milestones/signed/');
});

it('is safe to open: commas, quotation marks and formulas stay text', () => {
	expect(writeCsv([['a,b', 'say "yes"', '=1+1', 'two\nlines']])).toBe(
		'\uFEFF"a,b","say ""yes""",\'=1+1,"two\nlines"\r\n',
	);
});
