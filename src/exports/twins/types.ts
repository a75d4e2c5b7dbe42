import { formatEntryAddress, formatListAddress } from '../../domain/addresses.ts';
import type { PartnerType } from '../../domain/journey.ts';
import { findNextSteps } from '../../domain/next-steps.ts';
import type { Path } from '../../domain/path.ts';
import { escapeSigns } from '../../words/escape-markdown.ts';
import { type ExportSource, isLong } from '../export-source.ts';
import {
	joinBlocks,
	link,
	writeFact,
	writeList,
	writeNextStep,
	writePhases,
	writeStop,
} from './parts.ts';
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
			path.partnerType ? [typeTwin(source, path, path.partnerType)] : [],
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

function typeTwin(source: ExportSource, path: Path, type: PartnerType) {
	return {
		address: formatEntryAddress(type),
		title: source.words.say('type.pathOf', { type: type.title }),
		summary: type.summary,
		section: 'types' as const,
		write: () => writePath(source, path, type),
	};
}

function writePath(source: ExportSource, path: Path, type: PartnerType): string {
	const { say } = source.words;
	const stops = [...path.milestones.values()];
	const active = stops.filter(({ isActivation }) => isActivation);
	return joinBlocks(
		writeList([
			writeFact(say('type.motion'), type.motion && say(`motion.${type.motion}`)),
			writeFact(say('type.example'), type.example && escapeSigns(type.example)),
			writeFact(
				say('type.length'),
				say('type.lengthValue', { milestones: stops.length, phases: path.phases.length }),
			),
			writeFact(say('type.active'), active.map((one) => link(source, one)).join(', ')),
		]),
		source.writeBody(type),
		writePhases(source, path, (milestone) => {
			const stop = writeStop(source, milestone);
			// The twin of the type’s answers says it then.
			if (isLong(path)) return stop;
			const [next] = findNextSteps(path, milestone.id).steps;
			return next ? `${stop}\n${writeNextStep(source, milestone, next)}` : stop;
		}),
	);
}
