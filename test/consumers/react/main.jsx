import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'me-widgets/elements/eservice-catalog.js';
import 'me-widgets/elements/portal.js';

function Page() {
  const [chosen, choose] = useState('');
  const keep = (event) => {
    event.preventDefault();
    choose(event.eserviceId);
  };
  return (
    <me-portal endpoint="/egen/me">
      <me-eservice-catalog page-size={5} onme-eservice-select={keep} />
      <output>{chosen}</output>
    </me-portal>
  );
}

createRoot(document.querySelector('#app')).render(<Page />);
