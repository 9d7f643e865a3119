import { createRoot } from 'react-dom/client';
import './tokens.css';
import './faces.css';
import { Root } from './root.js';
import { WorkspaceStore } from './store.js';
import { connect } from './transport.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
createRoot(root).render(<Root store={new WorkspaceStore(connect())} />);
