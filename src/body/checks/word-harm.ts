import { findHarmfulCharacter } from '../../domain/hidden-characters.ts';
import type { Body } from '../../domain/journey.ts';
import { tell } from '../../domain/message.ts';
import type { BodyProblem, Place } from '../parse-body.ts';
import type { Swallowed } from '../swallowed.ts';

/** Characters that turn a text round or command a terminal, at the first one's place. */
export function findHarm(body: Body): BodyProblem | undefined {
	const at = findHarmfulCharacter(body.text);
	return at < 0 ? undefined : wordHarm(placeOf(at, body));
}

export function wordHarm(place: Place): BodyProblem {
	const message = tell`An invisible control character stands here. Remove it (copy the text through a plain editor).`;
	return { rule: 'hidden-character', severity: 'error', message, ...place };
}

export function wordSwallowed({ name, at, holder, fence }: Swallowed, body: Body): BodyProblem {
	const message = {
		block: () =>
			tell`<${name}> does nothing in code, so this would be published. Where the code should end before it, write ${fence} on a line of its own there.`,
		line: () =>
			tell`<${name}> does nothing in code, so this would be published. Where a backtick before it is meant as one, write \\\` for it.`,
		words: () =>
			tell`<${name}> does nothing in the words of a picture, a title or an attribute, so this would be published. Take it out of there.`,
	}[holder]();
	return { rule: 'internal-in-markdown', severity: 'error', message, ...placeOf(at, body) };
}

function placeOf(at: number, { text, line }: Body): Place {
	const before = text.slice(0, at).split('\n');
	return { line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
