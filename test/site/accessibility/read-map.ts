/** A milestone as it is shown, under the address of its page. */
export interface Shown {
	milestone: string;
	phase: string;
	/** The letters of the lines that stop here, of those for which it is recommended, and of those that it makes active; empty on the map of one type. */
	stops: string[];
	optional: string[];
	active: string[];
	/** What differs, and for which lines: “A, C: 3–14”. */
	differing: string[];
	/** Titles that its words name as coming before it. */
	before: string[];
}

const isDifference = /^([A-Z]{1,2} .*?): (.+)$/s;

/** The milestones of a drawn map, with what rings, discs and words say: read from the drawing alone. */
export function readPicture(svg: Element): Shown[] {
	const rings = [...svg.querySelectorAll('[data-part=ring]')];
	const letters = readLetters(svg);
	const titles = listTitles([...svg.querySelectorAll('a[data-part=stop]')]);
	let phase = '';
	return [...svg.querySelectorAll('a[data-part=head], a[data-part=stop]')].flatMap((link) => {
		const address = link.getAttribute('href') ?? '';
		if (link.getAttribute('data-part') === 'head') {
			phase = address;
			return [];
		}
		const id = link.getAttribute('data-milestone');
		const own = rings.filter((ring) => ring.getAttribute('data-milestone') === id);
		const pick = (is: (ring: Element) => boolean) =>
			own
				.filter(is)
				.map((ring) => letters.get(ring.getAttribute('data-type') ?? '') ?? '')
				.sort();
		return [
			{
				milestone: address,
				phase,
				stops: pick(() => true),
				optional: pick((ring) => ring.hasAttribute('stroke-dasharray')),
				active: pick((ring) => ring.getAttribute('data-kind') === 'activation'),
				differing: readDiscs(link),
				before: findTitles(readTags(link), titles, address),
			},
		];
	});
}

/** The letter of each line, by its types; a line that is alone has none. */
function readLetters(svg: Element): Map<string, string> {
	const names = new Map(
		[...svg.querySelectorAll('text[data-part=name]')].map((text) => [
			text.getAttribute('data-type') ?? '',
			text.textContent ?? '',
		]),
	);
	return names.size > 1 ? names : new Map();
}

/** Discs with their letters, and what stands behind them. */
function readDiscs(link: Element): string[] {
	const found: { letters: string[]; words: string[] }[] = [];
	for (const text of link.querySelectorAll('text')) {
		const words = text.textContent ?? '';
		const last = found.at(-1);
		if (text.classList.contains('fill-paper')) {
			if (last && last.words.length === 0) last.letters.push(words);
			else found.push({ letters: [words], words: [] });
		} else if (last) last.words.push(text.classList.contains('fill-ink') ? words : '');
	}
	return found
		.map(({ letters, words }) => ({ letters, said: words.filter(Boolean).join(' ') }))
		.filter(({ said }) => said !== '')
		.map(({ letters, said }) => `${letters.sort().join(', ')}: ${said}`)
		.sort();
}

/** What a stop says of what comes before it. */
function readTags(link: Element): string {
	const texts = [...link.querySelectorAll('text:not(.fill-paper)')].map(
		({ textContent }) => textContent ?? '',
	);
	const start = texts.findIndex((text) => text.startsWith('After'));
	return start < 0 ? '' : texts.slice(start).join(' ');
}

/** The milestones of the list beside the map, with what its words say; `all` are the letters of the program’s lines. */
export function readList(list: Element, all: readonly string[]): Shown[] {
	const items = [...list.querySelectorAll('.phase > ol > li')];
	const titles = listTitles(items.flatMap((item) => item.querySelector('a') ?? []));
	return items.map((item) => {
		const lines = [...item.querySelectorAll('span')].map(({ textContent }) =>
			(textContent ?? '').trim().replaceAll(/\s+/g, ' '),
		);
		const read = (start: string) =>
			lines.find((line) => line.startsWith(start))?.slice(start.length) ?? '';
		const lettersOf = (line: string) => all.filter((one) => new RegExp(`\\b${one} `).test(line));
		const address = item.querySelector('a')?.getAttribute('href') ?? '';
		const isOwn = all.length === 0;
		const has = (word: string) => (lines.some((line) => line.includes(`· ${word}`)) ? [''] : []);
		return {
			milestone: address,
			phase: item.closest('.phase')?.querySelector('h2 a')?.getAttribute('href') ?? '',
			stops: isOwn
				? ['']
				: lines.includes('All partner types')
					? [...all]
					: lettersOf(read('For ')),
			optional: isOwn ? has('Recommended') : lettersOf(read('Recommended for ')),
			active: isOwn ? has('Activation') : lettersOf(read('Makes you active: ')),
			differing: [...item.querySelectorAll('.types')]
				.flatMap(({ textContent }) => {
					const [, names = '', words = ''] = isDifference.exec((textContent ?? '').trim()) ?? [];
					return words && !words.startsWith('After')
						? [`${lettersOf(names).join(', ')}: ${words}`]
						: [];
				})
				.sort(),
			before: findTitles(
				lines.filter((line) => /\bAfter(?: one of)?: /.test(line)).join(' '),
				titles,
				address,
			),
		};
	});
}

interface Title {
	title: string;
	address: string;
}

/** The titles of what links lead to, the longest first. */
function listTitles(links: readonly Element[]): Title[] {
	return links
		.map((link) => ({
			title: readTitle(link),
			address: link.getAttribute('href') ?? '',
		}))
		.sort((a, b) => b.title.length - a.title.length);
}

/** In a drawing a title may have several lines, all in its own size. */
function readTitle(link: Element): string {
	const texts = [...link.querySelectorAll('text')];
	const size = texts[0]?.getAttribute('font-size');
	return texts.length === 0
		? (link.textContent ?? '').trim()
		: texts
				.filter(
					(text) =>
						text.getAttribute('font-size') === size &&
						text.getAttribute('font-weight') === texts[0]?.getAttribute('font-weight'),
				)
				.map(({ textContent }) => textContent)
				.join(' ');
}

function findTitles(text: string, titles: readonly Title[], own: string): string[] {
	let rest = text;
	return titles
		.filter(({ title, address }) => {
			const isNamed = address !== own && rest.includes(title);
			if (isNamed) rest = rest.replace(title, '');
			return isNamed;
		})
		.map(({ address }) => address)
		.sort();
}
