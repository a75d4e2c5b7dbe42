import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import {
	type Book,
	type Fields,
	layOutMilestones,
	layOutResources,
	layOutSharedEntries,
	type Place,
	type SharedEntries,
	toId,
} from './generated/plan.ts';
import { createRandom, type Random } from './generated/random.ts';
import { milestoneBody, resourceBody } from './generated/texts.ts';
import * as say from './generated/vocabulary.ts';

export interface GeneratedProgramOptions {
	/** From 30 to 3,000. */
	milestones: number;
	/** The same seed gives the same files. */
	seed?: number;
}

/**
 * Writes a partner program of any size in which nothing is wrong: half as many resources as
 * milestones, 12 teams, 6 partner types, 4 phases. For measuring and for tests of size.
 */
export function generateProgram(folder: string, options: GeneratedProgramOptions): void {
	const random = createRandom(options.seed ?? 1);
	const resources = Math.floor(options.milestones / 2);
	const places = layOutMilestones(options.milestones, resources, random);
	const books = layOutResources(resources, places, random);
	const shared = layOutSharedEntries(options.milestones, random);

	const write = (file: string, fields: Fields, body?: string) => {
		const yaml = stringify(fields, { lineWidth: 0 });
		mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
		writeFileSync(
			path.join(folder, file),
			file.endsWith('.yaml') ? yaml : `---\n${yaml}---\n${body ? `\n${body}` : ''}`,
		);
	};

	write('program.yaml', programFields);
	writePeople(write);
	for (const place of places) {
		write(
			`milestones/${place.phase.id}/${place.id}.mdx`,
			milestoneFields(place, books, shared, random),
			milestoneBody(place, places, books, shared, random),
		);
	}
	for (const [i, book] of books.entries()) {
		write(`resources/${book.kind}/${book.id}.mdx`, book.fields, resourceBody(book, i, random));
	}
	for (const [id, title] of shared.plays) {
		const team = random.pick(Object.keys(say.teams));
		const steps = random.pickSome(say.teamSteps, 3);
		write(`plays/${id}.md`, { title, summary: `${title}, in an hour.`, team, within: 5, steps });
	}
	for (const [i, [id, title]] of shared.metrics.entries()) {
		const fields = { title, definition: `${title}, counted on the last day of a month.` };
		const target = { unit: 'days', target: random.between(5, 90), direction: 'at-most' };
		write(`metrics/${id}.yaml`, { ...fields, ...target, ...(i % 4 === 3 && { internal: true }) });
	}
	for (const [id, title] of shared.terms) {
		const definition = `What both sides mean when they speak of the ${title.toLowerCase()}.`;
		write(`glossary/${id}.yaml`, { title, definition });
	}
	writePages(write, places, random);
}

const programFields: Fields = {
	name: 'Generated Partner Program',
	vendor: 'Generated',
	tagline: 'A program of any size, for measuring',
	url: 'https://partners.example.com',
	locale: 'en',
	repository: { url: 'https://github.com/example/partner-journey' },
	portal: 'https://portal.example.com',
	contact: { team: 'partner-management', email: 'partners@example.com' },
	reviewEvery: 3650,
	map: { title: 'Partner journey', edition: '2026.1' },
	theme: { accent: '#1f4fd8' },
};

function milestoneFields(
	place: Place,
	books: Book[],
	shared: SharedEntries,
	random: Random,
): Fields {
	const { phase, index, window, partnerTypes, after, later, title, area } = place;
	const others = Object.keys(say.teams);
	const helper = others[(index * 5 + 1) % others.length] ?? 'support';
	const isActivation = phase.id === 'onboarding' && place.isSpine && (window?.to ?? 0) > 90;
	const signal = (text: string, more: number) => ({
		signal: text,
		...(window ? { day: Math.min(phase.days ?? 999, window.to + more) } : { after: 30 + more }),
		team: 'partner-management',
		play: random.pick(shared.plays)[0],
	});
	return {
		title,
		mapTitle: place.mapTitle,
		phase: phase.id,
		track: place.track,
		summary: `${title}, and both sides know what it means for ${area}.`,
		team: place.team,
		...(helper !== place.team && random.chance(0.5) && { consulted: [helper] }),
		...(window ? { window } : { cadence: random.pick(say.rhythm) }),
		...(after.length > 0 &&
			(after.length === 2 && random.chance(0.2) ? { afterAny: after } : { after })),
		...(partnerTypes.length > 0 && { partnerTypes }),
		...(!place.isSpine && random.chance(0.2) && { optional: true }),
		...(isActivation && { activation: true }),
		...(place.isInternal && { internal: true }),
		...(later &&
			window && {
				byType: {
					[later.type]: {
						window: {
							from: window.from + later.days,
							to: Math.min(phase.days ?? 999, window.to + later.days),
						},
					},
				},
			}),
		exit: random.pickSome(say.items, random.between(1, 2)),
		ifMissed: 'We look at it together within a week and agree on one new date.',
		steps: [
			{
				by: 'partner',
				do: random.pick(say.partnerSteps),
				resource: books[place.uses[0]?.resource ?? 0]?.id,
			},
			{ by: place.team, do: random.pick(say.teamSteps), within: random.between(1, 5) },
			{ by: 'partner', role: random.pick(say.roles), do: random.pick(say.partnerSteps) },
			{
				by: helper,
				do: random.pick(say.teamSteps),
				within: 3,
				...(index % 6 === 5 && { internal: true }),
			},
		],
		enablement: place.uses.map(({ resource, lead, roles }) => ({
			resource: books[resource]?.id,
			lead,
			...(roles.length > 0 && { roles }),
		})),
		...((isActivation || random.chance(0.5)) && {
			friction: random
				.pickSome(say.signals, random.between(1, 2))
				.map((text, i) => signal(text, i * 3)),
		}),
		...(random.chance(0.3) && { metrics: [random.pick(shared.metrics)[0]] }),
		...(index % 25 === 24 && { formerly: [`${place.id}-before`] }),
		reviewed: '2026-10-05',
	};
}

type Write = (file: string, fields: Fields, body?: string) => void;

function writePeople(write: Write): void {
	for (const [i, [id, title]] of Object.entries(say.teams).entries()) {
		write(`teams/${id}.md`, {
			title,
			order: i + 1,
			summary: 'We answer within 2 working days and say who goes on from here.',
			contact: { email: `${id}@example.com`, channel: `#${id}` },
			codeOwner: `@example/${id}`,
		});
	}
	for (const [i, [id, title]] of Object.entries(say.partnerTypes).entries()) {
		const summary = 'You bring customers, and we bring the product and people beside you.';
		write(
			`partner-types/${id}.md`,
			{ title, order: i + 1, summary },
			`${say.reasons.slice(i, i + 4).join(' ')}\n`,
		);
	}
	for (const [i, phase] of say.phases.entries()) {
		write(
			`phases/${phase.id}.md`,
			{
				title: phase.title,
				order: i + 1,
				summary: `What both sides do during ${phase.title.toLowerCase()}.`,
				goal: 'Both sides know what comes next and want it',
				starts: i === 0 ? 'First conversation' : `${say.phases[i - 1]?.title} completed`,
				...(phase.days === undefined ? { ongoing: true } : { days: phase.days }),
				entry: ['A named person on each side answers within a day or two'],
				exit: ['Both sides have agreed to go on'],
				tracks: Object.keys(phase.tracks).map((id) => ({
					id,
					title: id.charAt(0).toUpperCase() + id.slice(1),
				})),
				team: 'partner-management',
			},
			`${say.reasons.slice(i, i + 5).join(' ')}\n`,
		);
	}
}

function writePages(write: Write, places: readonly Place[], random: Random): void {
	const titles = [
		'Rules of engagement',
		'Benefits and tiers',
		'Getting help',
		'Leaving the program',
	];
	for (const [i, title] of titles.entries()) {
		write(
			`pages/${toId(title)}.mdx`,
			{ title, summary: `${title}, on one page.`, section: i < 2 ? 'Rules' : 'Help', order: i + 1 },
			`## The short version\n\n${random.pickSome(say.reasons, 6).join(' ')}\n\n## In detail\n\n${say.items.map((item) => `- ${item}`).join('\n')}\n`,
		);
	}
	for (let i = 1; i <= 4; i++) {
		const title = `Edition ${i} of the journey`;
		const affects = random
			.pickSome(
				places.filter((place) => !place.isInternal),
				3,
			)
			.map((place) => place.id);
		write(
			`changes/${toId(title)}.md`,
			{ title, date: `2026-0${i}-15`, summary: 'What is new.', affects },
			`${random.pick(say.reasons)}\n`,
		);
	}
}
