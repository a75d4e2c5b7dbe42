import { addDays, type Day } from '../domain/place/days.ts';

export interface CalendarEvent {
	/** The same at every export, so that a second import changes the entry and adds none. */
	uid: string;
	day: Day;
	title: string;
	description: string;
	/** Absolute address. */
	url: string;
}

export interface Calendar {
	name: string;
	/** Who made it, such as “Acme Partner Program”. */
	maker: string;
	/** When it is exported: of two entries with one UID, programs keep the one made later. */
	made: Date;
	events: readonly CalendarEvent[];
}

/** A calendar file (RFC 5545) of events that last a day, for which no time zone matters. */
export function writeCalendar({ name, maker, made, events }: Calendar): string {
	const plain = (day: Day) => day.replaceAll('-', '');
	const stamp = made.toISOString().replace(/[-:]|\.\d+/g, '');
	/** Seconds since 2020, so that the number holds in 31 bits until 2088, and stays the largest from then on. */
	const seconds = Math.floor((made.getTime() - Date.UTC(2020)) / 1000);
	const sequence = Math.min(Math.max(0, seconds), 2 ** 31 - 1);
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		`PRODID:-//${escapeText(maker.replaceAll('//', ' '))}//Partner plan//EN`,
		'CALSCALE:GREGORIAN',
		`X-WR-CALNAME:${escapeText(name)}`,
		...events.flatMap(({ uid, day, title, description, url }) => [
			'BEGIN:VEVENT',
			`UID:${uid}`,
			`DTSTAMP:${stamp}`,
			`SEQUENCE:${sequence}`,
			`DTSTART;VALUE=DATE:${plain(day)}`,
			`DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
			`SUMMARY:${escapeText(title)}`,
			...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
			`URL:${url}`,
			'TRANSP:TRANSPARENT',
			'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
			'END:VEVENT',
		]),
		'END:VCALENDAR',
	];
	return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function escapeText(text: string): string {
	return text
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\r\n?|\n/g, '\\n')
		.replace(/[\p{Cc}]/gu, '');
}

/** No line is longer than 75 octets; what goes on begins with a space, and no character is cut. */
function foldLine(line: string): string {
	const encoder = new TextEncoder();
	let folded = '';
	let octets = 0;
	for (const character of line) {
		const length = encoder.encode(character).length;
		if (octets + length > 75) {
			folded += '\r\n ';
			octets = 1;
		}
		folded += character;
		octets += length;
	}
	return folded;
}
