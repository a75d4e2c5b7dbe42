import { afterEach, expect, it } from 'vitest';
import { checkBody } from '../../src/body/check-body.ts';
import type { BodyRules } from '../../src/body/checks/report.ts';
import { bodyPackages, bodyRooms, openBodyReports } from '../../src/check/keep-bodies.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { collectionNames } from '../../src/domain/collections.ts';
import { speak } from '../../src/domain/message.ts';
import { catalogues } from '../../src/words/load-words.ts';
import { listSources } from '../list-sources.ts';

const rules: BodyRules = { allowsCode: false, partnerTypes: ['reseller'], publicTypes: [] };
const owner = { collection: 'pages', id: 'help' } as const;
const faulty = { format: 'mdx', line: 4, text: 'See <Milestone id="a" /> and **this.\n' } as const;

afterEach(() => speak());

it.each(['acme', 'everything'])('says of each text of “%s” what a check now says', (name) => {
	const { model } = readModel(`test/fixtures/${name}`);
	const texts = collectionNames.flatMap((collection) =>
		[...model.entries[collection].values()].flatMap((one) =>
			one.body ? [{ body: one.body, one }] : [],
		),
	);
	for (const _ of ['first', 'again']) {
		const kept = openBodyReports(rules);
		const said = texts.map(({ body, one }) => kept.check(body, one));
		kept.keep();
		const now = texts.map(({ body, one }) => checkBody(body, one, rules));
		expect(said).toEqual(now);
	}
});

it('keeps what was said, whatever is added to it later', () => {
	for (const _ of ['first', 'again']) {
		const kept = openBodyReports(rules);
		const report = kept.check(faulty, owner);
		expect(report).toEqual(checkBody(faulty, owner, rules));
		report.problems.length = 0;
		kept.keep();
	}
});

it('says another thing of another text, by other rules and in another language', () => {
	const ask = (text: string, by = rules) => {
		const kept = openBodyReports(by);
		const report = kept.check({ ...faulty, text }, owner);
		kept.keep();
		return report;
	};
	const first = ask(faulty.text);
	expect(ask('Nothing.')).not.toEqual(first);
	const types = '<For types="agent">\n\nText.\n\n</For>';
	expect(ask(types)).not.toEqual(ask(types, { ...rules, partnerTypes: ['agent'] }));
	speak(catalogues['de']);
	const inGerman = ask(faulty.text);
	expect(inGerman).toEqual(checkBody(faulty, owner, rules));
	expect(inGerman).not.toEqual(first);
});

it('is named by all of our code that checks texts, and by the packages', () => {
	const { rooms, packages } = listSources(['src/body/check-body.ts'], 'keep-bodies.ts');
	expect(rooms).toEqual([...bodyRooms]);
	// There, that is the name of a language.
	expect(packages.filter((one) => one !== 'mermaid')).toEqual([...bodyPackages]);
});
