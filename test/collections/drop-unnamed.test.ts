import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import type { Edition } from '../../src/domain/journey.ts';
import { writeContent } from '../small-program.ts';

function build(changes: Parameters<typeof writeContent>[0], edition: Edition = 'public') {
	return buildJourney(readModel(writeContent(changes)).model, { edition });
}

const team = (title: string, more = '') => `---\ntitle: ${title}\nsummary: Helps.\n${more}---\n`;
const changes = {
	'program.yaml': (text: string) =>
		`${text}contact: { team: desk }\nroles: { sales: Sales, seer: Seer }\n`,
	'teams/night.md': team('Night', 'team: day\n'),
	'teams/day.md': team('Day'),
	'teams/desk.md': team('Desk', 'team: editors\n'),
	'teams/editors.md': team('Editors'),
	'teams/linked.md': team('Linked'),
	'teams/hidden.md': team('Hidden'),
	'teams/authors.md': team('Authors'),
	'pages/help.mdx':
		'---\ntitle: Help\nsummary: How.\nteam: authors\n---\n\nAsk [them](../teams/linked.md).\n\n<Internal>\n\nOr [these](/teams/hidden/).\n\n</Internal>\n',
	'phases/join.md': (text: string) =>
		text.replace('tracks:', 'tracks:\n  - { id: sign, title: Sign }'),
	'milestones/signed.md': (text: string) => text.replace('team: sales', 'team: sales\ntrack: sign'),
	'partner-types/agent.md': '---\ntitle: Agent\nsummary: Ours.\ninternal: true\n---\n',
	'resources/kit.md':
		'---\ntitle: Kit\nkind: guide\nsummary: Ours.\npartnerTypes: [agent]\n---\n\nText.\n',
};

describe('the public edition has', () => {
	const journey = () => build(changes);

	it('the teams that something public names: a milestone, a step, a text, a link, the program', () => {
		expect([...journey().teams.keys()].sort()).toEqual([
			'authors',
			'desk',
			'editors',
			'linked',
			'sales',
		]);
	});

	it('the tracks of its milestones and the roles of its steps and resources', () => {
		expect(
			journey()
				.phases.get('join')
				?.tracks.map(({ id }) => id),
		).toEqual(['sign']);
		expect([...journey().program.roles.keys()]).toEqual(['sales']);
	});

	it('nothing that is only for partner types that it hides', () => {
		expect(journey().resources.has('kit')).toBe(false);
	});
});

it('the internal edition has them all', () => {
	const { teams, phases, program, resources } = build(changes, 'internal');
	expect(teams.size).toBe(8);
	expect(phases.get('join')?.tracks).toHaveLength(2);
	expect([...program.roles.keys()]).toEqual(['sales', 'seer']);
	expect(resources.has('kit')).toBe(true);
});
