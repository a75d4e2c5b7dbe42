/** Letters that fall apart into no Latin letter and a mark, as most languages write them without. */
const plain: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ł: 'l',
	þ: 'th',
	ı: 'i',
};

const danish = { å: 'aa', ø: 'oe' };
/** How a language writes its letters where there are only those of English. */
const byLanguage: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	de: { ä: 'ae', ö: 'oe', ü: 'ue' },
	da: danish,
	nb: danish,
	nn: danish,
	no: danish,
};

/**
 * An id made from a title, as the program’s language writes it; empty where the title has no Latin letter.
 * @param locale BCP 47
 */
export function makeId(title: string, locale: string): string {
	const own = byLanguage[locale.toLowerCase().split(/[-_]/)[0] ?? ''] ?? {};
	return [...title.normalize('NFC').toLowerCase()]
		.map((letter) => own[letter] ?? plain[letter] ?? letter)
		.join('')
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/['’]/g, '')
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^[-0-9]+|-+$/g, '');
}
