import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { openMermaid } from '../../src/diagram/mermaid.ts';
import { buildPath } from '../../src/domain/path.ts';
import { drawMapMermaid } from '../../src/map/map-mermaid.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { acme } from '../acme.ts';
import { locales, makeProgram, type Script, usualShape } from './programs.ts';

const odd = [
	'1. "Signed" & <sealed>',
	'end',
	'a[b](c){d}|e|',
	'%% no comment',
	'#35; `x` **y**',
	'style A fill:#f00;',
	'$$x$$ @y',
];

async function parse(text: string): Promise<unknown> {
	const { mermaid } = await openMermaid();
	return mermaid.parse(text);
}

describe('map.mmd', () => {
	it.each(Object.keys(locales) as Script[])('is valid mermaid (%s)', async (script) => {
		const journey = makeProgram({ ...usualShape, script });
		const text = drawMapMermaid(journey, buildPath(journey), loadWords(locales[script]));
		await expect(parse(text)).resolves.toBeTruthy();
		expect(text).toMatch(/^ {2}accTitle: \S/m);
		expect(text).toMatch(/^ {2}accDescr: \S/m);
	});
	it('of the whole program says for which types a milestone is, and whose days differ', async () => {
		const journey = buildJourney(readModel(acme).model, { edition: 'public' });
		const words = loadWords('en');
		const text = drawMapMermaid(journey, buildPath(journey), words);
		await expect(parse(text)).resolves.toBeTruthy();
		const line = (title: string) => text.split('\n').find((one) => one.includes(`"${title}<br/>`));
		expect(line('Fit call held')).toContain('<br/>Referral: Days 3 to 14');
		expect(line('Business case agreed')).toContain('Services');
		expect(line('Business case agreed')).not.toContain('Technology');
		const type = journey.partnerTypes.get('referral');
		expect(drawMapMermaid(journey, buildPath(journey, type), words)).not.toContain('<br/>Referral');
	});
	it('stays valid whatever the titles are', async () => {
		const journey = makeProgram({ ...usualShape, milestones: odd.length, phases: 1 });
		const milestones = new Map(
			[...journey.milestones].map(([id, milestone], i) => [
				id,
				{ ...milestone, title: odd[i] ?? '' },
			]),
		);
		const changed = { ...journey, milestones };
		await expect(
			parse(drawMapMermaid(changed, buildPath(changed), loadWords('en'))),
		).resolves.toBeTruthy();
	});
});
