import type { Model } from '../../collections/model.ts';
import { tell } from '../../domain/message.ts';
import type { Answers, Flag } from './flags.ts';
import type { Question } from './question.ts';

/** Keeps the days of a window in their order and in their phase, before all else is asked. */
export function boundDays(
	{ path: [field, part] }: Flag,
	question: Question,
	model: Model,
	answers: Answers,
): Question {
	if (field !== 'window') return question;
	const least = part === 'to' ? Number(answers['window-from'] ?? 0) : 0;
	const most = model.entries.phases.get(String(answers['phase']))?.data.days;
	const range = most === undefined ? tell`from ${least}` : tell`from ${least} to ${most}`;
	const { example: _, ...rest } = question;
	return {
		...rest,
		message: `${question.message.replace(/\.$/, '')} (${range}).`,
		validate: (answer) => {
			const fault = question.validate?.(answer);
			if (fault) return fault;
			const day = Number(answer);
			const isInside = day >= least && (most === undefined || day <= most);
			return isInside ? undefined : tell`Write a day ${range}.`;
		},
	};
}
