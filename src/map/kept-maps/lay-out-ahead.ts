import { speakOfManager } from '../../creator/manager.ts';
import { speak } from '../../domain/message.ts';
import { buildPath } from '../../domain/path.ts';
import { useBrandFonts } from '../../fonts/faces.ts';
import { keepSheet } from './keep-sheet.ts';
import type { SheetsOrder } from './sheets-ahead.ts';

/** The other side of `sheets-ahead.ts`: keeps each sheet, from where it is read. */
export async function layOutSheets({ journey, fonts, spoken, sheets }: SheetsOrder): Promise<void> {
	useBrandFonts(fonts);
	speak(spoken);
	speakOfManager();
	for (const { type, sheet, options } of sheets)
		await keepSheet(journey, buildPath(journey, journey.partnerTypes.get(type)), sheet, options);
}
