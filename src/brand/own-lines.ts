import type { Shades } from './scheme.ts';

/** Eight lines that are apart for every kind of sight, and beside one another in grey; map.css says them for pages. */
export const ownLines: readonly Shades[] = [
	{ light: '#be3c07', dark: '#fe5d05' },
	{ light: '#004593', dark: '#9cc3fe' },
	{ light: '#151515', dark: '#f6f6f7' },
	{ light: '#007679', dark: '#1d978c' },
	{ light: '#850f4d', dark: '#f580b5' },
	{ light: '#6f6850', dark: '#dcd483' },
	{ light: '#4a2f07', dark: '#b89c77' },
	{ light: '#5150f5', dark: '#8375ee' },
];
