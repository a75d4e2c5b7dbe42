import { describe, expect, it } from 'vitest';
import { drawPhaseDiagram, type PhaseDiagramOptions } from '../../src/diagram/phase-diagram.ts';
import { renderMermaid } from '../../src/diagram/render-mermaid.ts';
import { renderPhaseDiagram } from '../../src/diagram/render-phase-diagram.ts';
import { isLong } from '../long.ts';
import { buildMilestone, buildPhase, buildPhasePath, options } from './build-phase.ts';
import { parseSvg, readText } from './parse-svg.ts';

const everboarding = buildPhase({ id: 'everboarding', title: 'Everboarding', days: undefined });

async function drawOne(title: string): Promise<string> {
	const phase = buildPhase();
	const path = buildPhasePath([buildMilestone('one', { title })], phase);
	return readText(parseSvg(await renderMermaid(drawPhaseDiagram(path, phase, options), 'one')));
}

describe('drawPhaseDiagram', () => {
	const phase = buildPhase();
	const path = buildPhasePath(
		[
			buildMilestone('a', { title: 'Agreement signed' }),
			buildMilestone('b', { after: ['a'], isOptional: true }),
			buildMilestone('c', { after: ['a'], afterAny: ['b'], isActivation: true }),
		],
		phase,
		everboarding,
	);
	const text = drawPhaseDiagram(path, phase, options);

	it('leads from the start through the milestones to the gate', () => {
		expect(text).toContain('start --> m1\nm1 --> m2\nm1 --> m3\nm2 -. or .-> m3\nm3 --> gate');
	});

	it('names each milestone with its days and team, and says what is recommended or makes active, in the words of the page', () => {
		const { say } = options.words;
		expect(text).toContain(`m2["\`**b**\nDays 0 to 5\nLegal\n${say('milestone.optional')}\`"]`);
		expect(text).toContain(`★ ${say('milestone.activation')}`);
	});

	it('says at the gate what must be true', () => {
		const own = buildPhase({ exit: ['The review is held', 'A deal is won'] });
		const drawn = drawPhaseDiagram(
			buildPhasePath([buildMilestone('a')], own, everboarding),
			own,
			options,
		);
		expect(drawn).toContain(
			'gate("`**Everboarding**\nBegins when:\n· The review is held\n· A deal is won`")',
		);
	});

	it('says for whom a milestone is, and what is otherwise for some partner types', () => {
		const types = ['reseller', 'services', 'technology'].map(
			(id) => [id, { id, title: id.toUpperCase(), phases: ['onboarding'] }] as const,
		);
		const partnerTypes = new Map(types) as unknown as PhaseDiagramOptions['partnerTypes'];
		const one = buildMilestone('a', {
			partnerTypes: ['reseller', 'services'],
			byType: new Map([
				['reseller', { timing: { kind: 'window', window: { from: 9, to: 20 } } }],
				['services', { isOptional: true }],
			]),
		});
		const other = buildMilestone('b', { partnerTypes: ['reseller', 'services', 'technology'] });
		const own = buildPhasePath([one, other], phase);
		const drawn = drawPhaseDiagram(own, phase, { ...options, partnerTypes });
		expect(drawn).toContain(
			'Legal\nNot for TECHNOLOGY\nOther days for some types\nRecommended for SERVICES`"',
		);
		expect(drawn).toContain('m2["`**b**\nDays 0 to 5\nLegal`"]');
	});

	it('has a title and a description', () => {
		expect(text).toMatch(/^accTitle: The way through “Onboarding”$/m);
		expect(text).toMatch(
			/^accDescr: Begins when: Agreement signed\. 3 milestones;.*“Everboarding”\.$/m,
		);
	});

	it('links milestones and the next phase', async () => {
		const svg = parseSvg(await renderMermaid(text, 'phase'));
		const links = [...svg.querySelectorAll('a')].map((link) => link.getAttribute('href'));
		expect(links.sort()).toEqual([
			'/milestones/a/',
			'/milestones/b/',
			'/milestones/c/',
			'/phases/everboarding/',
		]);
		expect(svg.getAttribute('role')).toBe('group');
	});

	it('puts milestones into frames by track where relations stay inside them', () => {
		const tracks = [
			{ id: 'x', title: 'Learn', summary: undefined },
			{ id: 'y', title: 'Sell', summary: undefined },
		];
		const inTracks = buildPhase({ tracks });
		const milestones = [
			buildMilestone('a', { track: 'x' }),
			buildMilestone('b', { track: 'x', after: ['a'] }),
			buildMilestone('c', { track: 'y' }),
		];
		const drawn = drawPhaseDiagram(buildPhasePath(milestones, inTracks), inTracks, options);
		expect(drawn).toContain('subgraph t1["`**Learn**`"]');
	});

	it.each([
		'Quotes "double" and \'single\'',
		'[Brackets] (round) {curly} <angle> |bar|',
		'Hash #1; semicolon; and #quot; &amp; <b>HTML</b><script>x</script>',
		'`code` **strong** _soft_ ~~gone~~ \\ $$x$$ %%{init: {}}%% %% note',
		'style a: x#35; fa:fa-bell classDef x: #1;',
		'1. www.example.com a@b.example https://x.example/',
		'end',
	])('draws the title %s as it is written', async (title) => {
		const text = await drawOne(title);
		expect(text.replaceAll(/\s/g, '')).toContain(title.replaceAll(/\s/g, ''));
	});

	it.each(['契約を締結して署名した', 'توقيع الاتفاقية مع الشريك', 'Rückvergütungsvereinbarung'])(
		'draws the title %s',
		async (title) => {
			expect((await drawOne(title)).replaceAll(/\s/g, '')).toContain(title.replaceAll(/\s/g, ''));
		},
	);
});

describe('renderPhaseDiagram', () => {
	const many = (count: number) =>
		Array.from({ length: count }, (_, i) =>
			buildMilestone(`milestone-of-many-${i}`, {
				title: `Something of some length is now true, number ${i}`,
				track: `t${i % 4}`,
				after: i >= 4 ? [`milestone-of-many-${i - 4}`] : [],
			}),
		);
	const tracks = [0, 1, 2, 3].map((i) => ({
		id: `t${i}`,
		title: `Track ${i}`,
		summary: undefined,
	}));
	const phase = buildPhase({ tracks });

	it.each(isLong ? [1, 20, 30, 40] : [1, 40])(
		'stays below 12 KiB with %d milestones',
		async (count) => {
			const svg = await renderPhaseDiagram(buildPhasePath(many(count), phase), phase, 'p', options);
			expect(Buffer.byteLength(svg)).toBeLessThan(12 * 1024);
		},
	);

	it('shows tracks with counts where there are too many milestones', async () => {
		const svg = await renderPhaseDiagram(buildPhasePath(many(90), phase), phase, 'p', options);
		expect(readText(parseSvg(svg))).toContain('23 milestones');
		expect(Buffer.byteLength(svg)).toBeLessThan(4 * 1024);
	});
});

it.each(['-', '- a', '+ a', '1. a', '2) a', '===', '---', '# a', '> a', '**', '`', '1.5 a'])(
	'draws a team called %j as it reads',
	async (title) => {
		const phase = buildPhase();
		const path = buildPhasePath([buildMilestone('one', { title: 'One' })], phase);
		const source = drawPhaseDiagram(path, phase, {
			...options,
			teams: new Map([['legal', { title }]]),
		});
		expect(readText(parseSvg(await renderMermaid(source, 'one')))).toContain(title);
	},
);
