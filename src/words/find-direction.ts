/** The direction in which a language is written. */
export function findDirection(locale: string): 'ltr' | 'rtl' {
	const { script } = new Intl.Locale(locale).maximize();
	return ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'].includes(script ?? '')
		? 'rtl'
		: 'ltr';
}
