export * from './sheet/readSheet.ts';
export * from './sheet/sheetBook.ts';
export * from './sheet/sheetRefusal.ts';
