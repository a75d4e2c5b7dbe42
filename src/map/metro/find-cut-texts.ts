import type { Id, Journey } from '../../domain/journey.ts';
import { tell } from '../../domain/message.ts';
import type { Path } from '../../domain/path.ts';
import { findMissingCharacters } from '../../fonts/font-files.ts';
import { wordMissingFont } from '../../kept/optional-packages.ts';
import type { DisplayItem, DisplayList, TextItem } from '../display-list.ts';
import { listNameCharacters } from '../find-name-problems.ts';
import type { MapProblem } from '../map-problem.ts';

/** What a sheet says otherwise than its authors wrote it: texts that are cut, characters that no font has. */
export function findCutTexts(
	journey: Journey,
	{ milestones }: Path,
	list: DisplayList,
): MapProblem[] {
	const problems: MapProblem[] = [];
	const links = listLinks(list.items);
	const isCut = findCut(journey);
	for (const { id, title, mapTitle } of milestones.values()) {
		const path = [mapTitle ? 'mapTitle' : 'title'];
		const at = { severity: 'warning', collection: 'milestones', id, path } as const;
		const missing = findMissingCharacters(mapTitle ?? title);
		if (missing.length > 0)
			problems.push({
				...at,
				rule: 'map-missing-character',
				message: tell`No font of the map has ${missing.map((sign) => tell`“${sign}”`).join(', ')}; a “?” stands there. ${wordMissingFont(missing) ?? tell`Write it in other characters${mapTitle ? '' : tell`, or give the milestone a mapTitle`}.`}`,
			});
		const texts = links.get(id) ?? [];
		const titleSize = Math.max(...texts.map(({ size }) => size));
		for (const { text, size } of texts) {
			if (!isCut(text)) continue;
			if (size < titleSize) problems.push(sayDetail(mapTitle ?? title, text, at));
			else problems.push(sayTitle(mapTitle ?? title, mapTitle !== undefined, at));
		}
	}
	const others = list.items.flatMap(listOthers).filter(({ text }) => isCut(text));
	return [
		...problems,
		...others.map(({ text, phase }) => sayOther(text, phase)),
		...findOtherSigns(journey, milestones),
	];
}

type Place = Pick<MapProblem, 'severity' | 'collection' | 'id' | 'path'>;

function sayTitle(title: string, isShort: boolean, at: Place): MapProblem {
	const fix = isShort
		? tell`Shorten its mapTitle`
		: tell`Give the milestone a mapTitle of 32 characters or fewer`;
	const message = tell`The map cannot set “${title}” in three lines, and cuts it. ${fix}.`;
	return { ...at, rule: 'map-title-cut', message };
}

function sayDetail(title: string, text: string, at: Place): MapProblem {
	const message = tell`At “${title}”, the map has no room for all the words that end in “${text}”, and cuts them. Shorten the title of its team, or give the milestones that it comes after a mapTitle.`;
	return { ...at, rule: 'map-title-cut', message };
}

function sayOther(text: string, phase: Id | undefined): MapProblem {
	const at = phase
		? ({ collection: 'phases', id: phase, path: ['title'] } as const)
		: ({ collection: 'program', id: 'program', path: ['map'] } as const);
	const message = tell`The map has no room for all the words that end in “${text}”, and cuts them. Shorten them where they are written: in the program, its phases or its partner types.`;
	return { ...at, rule: 'map-title-cut', severity: 'warning', message };
}

/** Whether a text ends with a sign that its authors have not written. */
function findCut(journey: Journey): (text: string) => boolean {
	const { program, phases, milestones, teams, partnerTypes } = journey;
	const written = [
		...[program.name, program.tagline, program.map.title, program.map.edition],
		...[...phases.values()].flatMap(({ title, starts, exit, byType }) => [
			...[title, starts, ...exit],
			...[...byType.values()].flatMap((one) => [one.starts, ...(one.exit ?? [])]),
		]),
		...[...milestones.values()].flatMap(({ title, mapTitle }) => [title, mapTitle]),
		...[...teams.values(), ...partnerTypes.values()].map(({ title }) => title),
	].filter((text) => text?.endsWith('…'));
	return (text) => text.endsWith('…') && !written.some((one) => one?.endsWith(text));
}

function listLinks(items: readonly DisplayItem[]): Map<string, TextItem[]> {
	const found = new Map<string, TextItem[]>();
	for (const item of items)
		if (item.kind === 'link' && item.mark?.milestone)
			found.set(
				item.mark.milestone,
				item.items.flatMap((part) => (part.kind === 'text' ? [part] : [])),
			);
	return found;
}

/** All texts but those of stops; of the title of a phase, with the phase. */
function listOthers(item: DisplayItem): { text: string; phase: Id | undefined }[] {
	if (item.kind === 'text') return [{ text: item.text, phase: undefined }];
	if (item.kind === 'path' || (item.kind === 'link' && item.mark?.milestone)) return [];
	const phase = item.kind === 'link' ? item.mark?.phase : undefined;
	return item.items
		.flatMap((one) => listOthers(one))
		.map((one) => ({ ...one, phase: one.phase ?? phase }));
}

/** Characters of other texts that no font has, unless they are told where they are written. */
function findOtherSigns(journey: Journey, milestones: Path['milestones']): MapProblem[] {
	const known = new Set([
		...[...milestones.values()].flatMap((one) => [...(one.mapTitle ?? one.title)]),
		...listNameCharacters(journey),
	]);
	const ofPhases = [...journey.phases.values()].flatMap(({ exit, byType }) => [
		...exit,
		...[...byType.values()].flatMap((one) => one.exit ?? []),
	]);
	const others = findMissingCharacters(ofPhases.join('')).filter((sign) => !known.has(sign));
	if (others.length === 0) return [];
	return [
		{
			rule: 'map-missing-character',
			severity: 'warning',
			collection: 'program',
			id: 'program',
			path: ['map'],
			message: tell`No font of the map has ${others.map((sign) => tell`“${sign}”`).join(', ')}; a “?” stands there. ${wordMissingFont(others) ?? tell`Write the phases, teams and the program in other characters.`}`,
		},
	];
}
