export { ColleaguePicker, type FoundColleague } from './ColleaguePicker.tsx';
export { DepartmentPicker, type FoundDepartment } from './DepartmentPicker.tsx';
