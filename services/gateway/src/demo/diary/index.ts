export { type Diary, holdTheYear, readDiary, writeDiary } from './diary.ts';
