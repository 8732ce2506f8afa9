# books
