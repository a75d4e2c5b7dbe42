import { formatEntryAddress, formatListAddress } from '../../domain/addresses.ts';
import type { PartnerType } from '../../domain/journey.ts';
import { escapeSigns } from '../../words/escape-markdown.ts';
import type { ExportSource } from '../export-source.ts';
import { writeEntry } from './facts.ts';
import { link, writeList } from './parts.ts';
import type { WriteTwins } from './twin.ts';

/** The twins of the partner types’ pages. */
export const typeTwins: WriteTwins = (source) => {
	const { say } = source.words;
	return [
		{
			address: formatListAddress('partner-types'),
			title: say('nav.types'),
			summary: say('type.indexSummary'),
			section: undefined,
			write: () => writeTypeList(source),
		},
		...[...source.paths.values()].flatMap((path) =>
			path.partnerType ? [typeTwin(source, path.partnerType)] : [],
		),
	];
};

export function writeTypeList(source: ExportSource): string {
	return writeList(
		[...source.journey.partnerTypes.values()].map(
			(type) => `${link(source, type)}: ${escapeSigns(type.summary)}`,
		),
	);
}

function typeTwin(source: ExportSource, type: PartnerType) {
	return {
		address: formatEntryAddress(type),
		title: source.words.say('type.pathOf', { type: type.title }),
		summary: type.summary,
		section: 'types' as const,
		write: () => writeEntry(source, type),
	};
}
