import type { Misfit } from '../../domain/desk/find-misfits.ts';
import type { DeskWords } from './desk-words.ts';

/** What so many do in another way that the journey itself may be wrong. */
export function wordMisfit(words: DeskWords, misfit: Misfit): string {
	const { milestone, other, partners, concerned, type } = misfit;
	const sentence = words.say(chooseKey(misfit), {
		title: words.milestone(milestone),
		other: other === undefined ? '' : words.milestone(other),
		partners,
		concerned,
		type: words.type(type),
	});
	return `${sentence} ${wordPace(words, misfit)} ${words.say('desk.either')}`;
}

function chooseKey({ rule, isLate }: Misfit) {
	if (rule === 'window') return isLate ? 'desk.misfit.late' : 'desk.misfit.early';
	return `desk.misfit.${rule}` as const;
}

/** A week sooner or later says nothing of so few. */
const sameDays = 7;

/** How fast they were active, beside the others. */
function wordPace({ say }: DeskWords, { median: own, othersMedian: others }: Misfit): string {
	if (own === null) return say('desk.pace.none');
	if (others === null) return say('desk.half', { day: own });
	if (Math.abs(own - others) <= sameDays) return say('desk.pace.same', { own, others });
	return say(own < others ? 'desk.pace.faster' : 'desk.pace.slower', { own, others });
}
