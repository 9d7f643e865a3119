import { describeReadmes } from './readmes.js';

describeReadmes(3);
