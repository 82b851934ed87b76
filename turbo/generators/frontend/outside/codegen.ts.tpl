import { appCodegen } from '@onedesk/web/codegen';

export default appCodegen();
