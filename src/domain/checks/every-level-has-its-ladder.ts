import { tell } from '../message.ts';
import { type Check, sayError, sayWarning } from '../problem.ts';

/** A level and its ladder name each other, and no other ladder names the level. */
export const everyLevelHasItsLadder: Check = ({ journey: { ladders, levels } }) => [
	...[...ladders.values()].flatMap((ladder) =>
		ladder.levels.flatMap((id, i) => {
			const level = levels.get(id);
			const own = level && ladders.get(level.ladder);
			if (!level || level.ladder === ladder.id) return [];
			const message = tell`“${level.title}” says that it is a level of “${own?.title ?? level.ladder}”. Remove it here, or write “ladder: ${ladder.id}” in ${level.file}.`;
			return [sayError('level-ladder', ladder, ['levels', i], message)];
		}),
	),
	...[...levels.values()].flatMap((level) => {
		const ladder = ladders.get(level.ladder);
		if (!ladder || ladder.levels.includes(level.id)) return [];
		const message = tell`“${ladder.title}” does not list it. Add “${level.id}” to the levels in ${ladder.file}, at its place.`;
		return [sayError('level-ladder', level, ['ladder'], message)];
	}),
];

/** A ladder has levels; one of which only a level says that it is its own is told there. */
export const everyLadderHasLevels: Check = ({ journey: { ladders, levels } }) =>
	[...ladders.values()].flatMap((ladder) => {
		const isNamed = [...levels.values()].some((level) => level.ladder === ladder.id);
		if (ladder.levels.length > 0 || isNamed) return [];
		const message = tell`It has no levels, so it is shown nowhere. List them in “levels”, the lowest first, or remove the file.`;
		return [sayWarning('level-ladder', ladder, [], message)];
	});

/** What is lost at a review has one. */
export const everyLossHasItsReview: Check = ({ journey: { ladders } }) =>
	[...ladders.values()].flatMap((ladder) => {
		if (ladder.demotion?.at !== 'review' || ladder.review) return [];
		const message = tell`Its levels are lost at a review, and nothing says when that is. Write “review: { every: yearly }”, or “at: at-once” here.`;
		return [sayError('level-ladder', ladder, ['demotion', 'at'], message)];
	});
