import { describeReadmes } from './readmes.js';

describeReadmes(2);
