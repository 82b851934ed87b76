export { RegisterImport } from './registerImport.ts';
export { RegisterImportFields, registerImportRecord, RegisterImportResolver } from './registerImport.resolver.ts';
export { runImportJobs } from './job/runJobs.ts';
export { files } from './upload/files.ts';
export { Upload, UploadContent } from './upload/upload.ts';
