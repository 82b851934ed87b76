export { PaperSwitch } from './PaperSwitch.tsx';
export { PrintedReceipt } from './PrintedReceipt.tsx';
