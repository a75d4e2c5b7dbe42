import { findGaps } from '../levels/find-gaps.ts';
import { makeLevelRules } from '../levels/make-level-rules.ts';
import { findHome, placeNode } from '../levels/place-nodes.ts';
import { wordWhere } from '../levels/word-where.ts';
import { tell } from '../message.ts';
import { addDays } from '../place/days.ts';
import { type Check, sayWarning } from '../problem.ts';

/** Where something is asked otherwise from a day on, it is asked until the day before. */
export const whatIsAskedGoesOn: Check = ({ journey }) =>
	findGaps(makeLevelRules(journey)).flatMap(({ home, next, until, from, where }) => {
		const entry = findHome(journey, home);
		if (!entry) return [];
		const message = tell`Before it begins on ${from}, the same is asked until ${until}, and in between nobody is asked for it${wordWhere(journey, where)}. Write “from: ${addDays(until, 1)}”, or a later “until” before it.`;
		return [sayWarning('requirement-gap', entry, placeNode(entry, next), message)];
	});
