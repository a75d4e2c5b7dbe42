interface Choice {
	type: string;
	/** Says that something is not for the type. */
	note: string;
}

/**
 * Folds away what is marked as being for other partner types, with a word saying so and a button
 * that shows it; nothing is removed. Without a choice, everything is as it came.
 */
export function foldForType(choice: Choice | undefined, words: { show: string; hide: string }) {
	for (const note of document.querySelectorAll('.fold-note')) note.remove();
	for (const part of document.querySelectorAll<HTMLElement>('main [data-types]')) {
		delete part.dataset['folded'];
		const types = (part.dataset['types'] ?? '').split(' ').filter(Boolean);
		const isOwn = !choice || types.length === 0 || types.includes(choice.type);
		if (isOwn || part.parentElement?.closest('[data-folded]')) continue;
		part.dataset['folded'] = '';
		part.append(makeNote(part, choice.note, words));
	}
}

function makeNote(part: HTMLElement, text: string, { show, hide }: { show: string; hide: string }) {
	const note = document.createElement(part.parentElement?.matches('dl') ? 'dd' : 'p');
	note.className = 'fold-note';
	const button = document.createElement('button');
	button.type = 'button';
	const update = () => {
		const isFolded = part.dataset['folded'] !== undefined;
		button.textContent = isFolded ? show : hide;
		button.ariaExpanded = String(!isFolded);
	};
	button.addEventListener('click', () => {
		if (part.dataset['folded'] === undefined) part.dataset['folded'] = '';
		else delete part.dataset['folded'];
		update();
	});
	update();
	note.append(text, ' ', button);
	return note;
}
