/** The page: it begins here. */
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/faces.css';
import { Root } from './root.js';
import { WorkspaceStore } from './store/store.js';
import { connect } from './store/transport.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
createRoot(root).render(<Root store={new WorkspaceStore(connect())} />);
