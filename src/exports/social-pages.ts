import { formatEntryAddress } from '../domain/addresses.ts';
import type { Entry, Journey } from '../domain/journey.ts';
import type { FactSource } from '../facts/fact.ts';
import { findSheetColors } from '../map/colors.ts';
import { keepGates } from '../map/metro/keep-gates.ts';
import { keepPhase } from '../map/metro/keep-phase.ts';
import type { MetroProgram } from '../map/metro/metro-program.ts';
import { listLineTypes, readProgram } from '../map/metro/read-program.ts';
import { formatShortTiming } from '../words/format-timing.ts';
import type { SocialMap } from './social-map.ts';
import { drawSocialPicture, type SocialText } from './social-picture.ts';

/** More milestones than this have the picture of their phase: each picture takes time. */
const mostPictures = 120;

/** What is written in a picture, for every page that names it, and what is drawn in it, for the picture alone. */
export interface SocialPicture extends Pick<SocialText, 'label' | 'title' | 'name' | 'phase'> {
	readMap: () => SocialMap;
}

const known = new WeakMap<Journey, ReadonlyMap<string, SocialPicture>>();

/** The entries that have a picture of their own, by its address below the root without an ending. */
export function listSocialPictures(source: FactSource): ReadonlyMap<string, SocialPicture> {
	const pictures = known.get(source.journey) ?? listAll(source);
	known.set(source.journey, pictures);
	return pictures;
}

const drawn = new WeakMap<SocialPicture, Promise<Buffer>>();

/** The picture as a PNG, which is drawn once. */
export function drawPageSocialPicture(
	{ journey, words }: Pick<FactSource, 'journey' | 'words'>,
	picture: SocialPicture,
): Promise<Buffer> {
	const { readMap, ...text } = picture;
	const draw = async () => {
		const colors = findSheetColors(journey, listLineTypes(journey));
		return drawSocialPicture({ ...text, map: readMap(), colors }, words);
	};
	const png = drawn.get(picture) ?? draw();
	drawn.set(picture, png);
	return png;
}

function listAll({ journey, words, whole, paths }: FactSource): Map<string, SocialPicture> {
	const { name } = journey.program;
	let read: MetroProgram | undefined;
	const readWhole = () => {
		read ??= readProgram(journey, whole, words);
		return read;
	};
	const { locale } = words;
	const pictures = new Map<string, SocialPicture>([
		[
			'/social/home',
			{
				label: journey.program.tagline ?? '',
				title: name,
				name: journey.program.vendor,
				readMap: () => ({ program: shorten(readWhole()), locale }),
			},
		],
	]);
	for (const phase of journey.phases.values()) {
		const label = words.say('phase.numberOf', { number: phase.number, count: journey.phases.size });
		pictures.set(formatPicture(phase), {
			label,
			title: phase.title,
			name,
			phase: phase.number,
			readMap: () => ({ program: keepPhase(readWhole(), phase.id), hasTitles: true, locale }),
		});
	}
	for (const type of journey.partnerTypes.values()) {
		const label = words.say('type.path');
		pictures.set(formatPicture(type), {
			label,
			title: type.title,
			name,
			readMap: () => ({
				program: shorten(readProgram(journey, paths.get(type.id) ?? whole, words)),
				locale,
			}),
		});
	}
	if (journey.milestones.size > mostPictures) return pictures;
	for (const milestone of journey.milestones.values()) {
		const phase = journey.phases.get(milestone.phase);
		const label = [phase?.title, formatShortTiming(words, milestone.timing)]
			.filter(Boolean)
			.join(' · ');
		pictures.set(formatPicture(milestone), {
			label,
			title: milestone.title,
			name,
			phase: phase?.number,
			readMap: () => ({
				program: keepPhase(readWhole(), milestone.phase),
				here: milestone.id,
				locale,
			}),
		});
	}
	return pictures;
}

/** More rings than this cannot be told apart: what begins and ends each phase stands for it. */
const mostStops = 60;

function shorten(program: MetroProgram): MetroProgram {
	const count = program.phases.reduce((sum, { stops }) => sum + stops.length, 0);
	return count > mostStops ? keepGates(program) : program;
}

/** The picture for a page: its entry’s own, its phase’s, or that of the home page; and what is written in it. */
export function findSocialPicture(
	source: FactSource,
	entry: Entry | undefined,
): { address: string; alt: string } {
	const pictures = listSocialPictures(source);
	const phase = entry && 'phase' in entry ? String(entry.phase) : undefined;
	const wanted = [
		...(entry ? [formatPicture(entry)] : []),
		...(phase === undefined ? [] : [formatPicture({ collection: 'phases', id: phase })]),
	];
	const address = wanted.find((one) => pictures.has(one)) ?? '/social/home';
	const { label, title, name } = pictures.get(address) ?? { label: '', title: '', name: '' };
	return { address: `${address}.png`, alt: [label, title, name].filter(Boolean).join(' · ') };
}

function formatPicture(entry: Pick<Entry, 'collection' | 'id'>): string {
	return `/social${formatEntryAddress(entry).replace(/\/$/, '')}`;
}
