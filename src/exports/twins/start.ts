import type { HomePart, Id } from '../../domain/journey.ts';
import { escapeMarkdown, escapeSigns } from '../../words/escape-markdown.ts';
import { formatDate } from '../../words/format-timing.ts';
import type { ExportSource } from '../export-source.ts';
import { listAnswerTwins } from './answers.ts';
import { listEntries } from './entries.ts';
import {
	formatLinks,
	joinBlocks,
	link,
	linkTo,
	writeFact,
	writeList,
	writePart,
	writePhases,
	writeStop,
} from './parts.ts';
import { writeGlance } from './phases.ts';
import type { Twin, WriteTwins } from './twin.ts';

/** The twins of the first page, the maps and the answers to “what happens next?”. */
export const startTwins: WriteTwins = (source) => {
	const { journey, words, paths } = source;
	const { say } = words;
	const { program } = journey;
	return [
		{
			address: '/',
			title: program.name,
			summary: program.tagline ?? say('home.summary', { vendor: program.vendor }),
			section: undefined,
			write: () => writeHome(source),
		},
		mapTwin(source),
		{
			address: '/next/',
			title: say('answer.title'),
			summary: say('answer.summary'),
			section: undefined,
			write: () =>
				writeList(
					[...paths.values()].flatMap(({ partnerType: type }) =>
						type ? [linkTo(source, type.title, `/next/${type.id}/`)] : [],
					),
				),
		},
		...[...paths.values()].flatMap((path) => listAnswerTwins(source, path)),
	];
};

function writeHome(source: ExportSource): string {
	const { journey, words } = source;
	const { say } = words;
	const { program, phases, milestones } = journey;
	const values = { vendor: program.vendor, milestones: milestones.size, phases: phases.size };
	const [change] = journey.changes.values();
	const text = (part: HomePart) => {
		const own = journey.home?.[part];
		return own && source.writeBody(own);
	};
	return joinBlocks(
		escapeMarkdown(say('home.intro', values)),
		text('above'),
		writePart(say('home.glance'), writeGlance(source)),
		text('below'),
		writePart(say('nav.types'), listEntries(source, journey.partnerTypes.values())),
		writePart(
			say('nav.changes'),
			change &&
				`${link(source, change)} (${formatDate(words, change.date)}): ${escapeSigns(change.summary)}`,
		),
	);
}

/** The map of the whole program in words; that of a partner type is its path, which has a twin. */
function mapTwin(source: ExportSource): Twin {
	const { journey, words, whole } = source;
	const { say } = words;
	return {
		address: '/map/',
		title: say('map.title'),
		summary: say('map.summary', { name: journey.program.name }),
		section: 'start',
		write: () =>
			writePhases(source, whole, (milestone) => {
				const { after, afterAny } = milestone;
				const name = (ids: readonly Id[]) =>
					ids.map((id) => escapeSigns(whole.milestones.get(id)?.title ?? id));
				const parts = [writeStop(source, milestone)];
				if (after.length > 0)
					parts.push(say('map.cardAfter', { titles: formatLinks(source, name(after)) }));
				if (afterAny.length > 0)
					parts.push(say('map.cardAfterAny', { titles: formatLinks(source, name(afterAny)) }));
				return parts.join(' · ');
			}),
	};
}

/** Whose text it is and how old; at the foot of every twin. */
export function writeOrigin({ words, contentDate, site }: ExportSource, { address }: Twin): string {
	const date = contentDate && words.say('footer.date', { date: formatDate(words, contentDate) });
	return writeList([writeFact(words.say('twin.page'), `<${site}${address}>`), date]);
}
