# decide
